package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.cli.Cli.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  @TempDir Path folder;
  private Path ours;
  private Path book;

  @BeforeEach
  void writeLayer() throws IOException {
    ours = Files.createDirectory(folder.resolve("ours"));
    book = folder.resolve("ours.xlsx");
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(ours.resolve("tiers.csv"), "id,at-least\nKEY,500000\nMAIN,80000\n");
    Files.writeString(ours.resolve("settings.csv"), "id,value\nlost.no-order-days,200\n");
  }

  /** Saves the workbook with another text in one cell, as another program writes it. */
  private void edit(String sheet, int row, int column, String text) throws IOException {
    Path edited = folder.resolve("edited.xlsx");
    try (InputStream in = Files.newInputStream(book);
        ReadableWorkbook from = new ReadableWorkbook(in);
        OutputStream out = Files.newOutputStream(edited);
        Workbook to = new Workbook(out, "Other", null)) {
      for (Sheet each : from.getSheets().toList()) {
        Worksheet copy = to.newWorksheet(each.getName());
        for (Row cells : each.read()) {
          for (Cell cell : cells) {
            boolean isIt =
                each.getName().equals(sheet)
                    && cells.getRowNum() == row
                    && cell.getColumnIndex() == column - 1;
            if (cell != null) {
              copy.value(
                  cells.getRowNum() - 1, cell.getColumnIndex(), isIt ? text : cell.getText());
            }
          }
        }
      }
    }
    Files.move(edited, book, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void a_layer_of_scenarios_alone_comes_back_from_its_workbook() throws IOException {
    Path layer = Files.createDirectories(folder.resolve("ours"));
    Files.writeString(layer.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.createDirectories(layer.resolve("scenarios"));
    String scenarios = "name,as-of,risk\nnothing known,2026-03-31,usual\n";
    Files.writeString(layer.resolve("scenarios/ours.csv"), scenarios);
    Path workbook = folder.resolve("ours.xlsx");
    Path back = folder.resolve("back");

    Cli.Result exported = Cli.run("export", layer, "--xlsx", workbook, "--lang", "en");
    Cli.Result imported = Cli.run("import", workbook, back, "--lang", "en");

    assertThat(exported.exit()).as(exported.err()).isZero();
    assertThat(imported.exit()).as(imported.err()).isZero();
    assertThat(back.resolve("scenarios/ours.csv")).hasContent(scenarios);
    assertThat(back.resolve("knowledge.yaml")).exists();
  }

  @Test
  void a_layer_is_exported_edited_and_imported() throws IOException {
    Result export = Cli.run("export", ours, "--xlsx", book, "--lang", "zh");
    assertThat(export.exit()).as(export.err()).isZero();
    assertThat(export.out()).contains("2 张表，3 行", "churnrx import " + book + " " + ours);

    edit("层级", 2, 2, "600000");
    Result imported = Cli.run("import", book, ours, "--lang", "zh");

    assertThat(imported.exit()).as(imported.err()).isZero();
    assertThat(imported.out())
        .isEqualTo(
            """
            tiers.csv：新增 0 行，修改 1 行，删除 0 行
              ~ 2  KEY
                  at-least: 500000 → 600000
            已写入 1 个文件。下一步：churnrx validate %s --lang zh
            """
                .formatted(ours));
    assertThat(ours.resolve("tiers.csv")).hasContent("id,at-least\nKEY,600000\nMAIN,80000\n");
    assertThat(ours.resolve("settings.csv")).hasContent("id,value\nlost.no-order-days,200\n");
  }

  @Test
  void a_dry_run_tells_and_writes_nothing() throws IOException {
    Cli.run("export", ours, "--xlsx", book, "--lang", "en");
    edit("Tiers", 2, 2, "600000");
    Result result = Cli.run("import", book, ours, "--dry-run", "--lang", "en");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("at-least: 500000 → 600000", "1 file would be written; nothing is.");
    assertThat(ours.resolve("tiers.csv")).hasContent("id,at-least\nKEY,500000\nMAIN,80000\n");
  }

  @Test
  void what_was_changed_in_the_directory_meanwhile_is_not_overwritten() throws IOException {
    Cli.run("export", ours, "--xlsx", book, "--lang", "en");
    Files.writeString(ours.resolve("settings.csv"), "id,value\nlost.no-order-days,100\n");
    edit("Tiers", 2, 2, "600000");
    Result other = Cli.run("import", book, ours, "--lang", "en");

    assertThat(other.exit()).as(other.err()).isZero();
    assertThat(ours.resolve("settings.csv")).hasContent("id,value\nlost.no-order-days,100\n");

    Files.writeString(ours.resolve("tiers.csv"), "id,at-least\nKEY,1\nMAIN,80000\n");
    Result same = Cli.run("import", book, ours, "--lang", "en");
    assertThat(same.exit()).isEqualTo(2);
    assertThat(same.err()).contains("changed-since", "tiers.csv", "--force");
    assertThat(ours.resolve("tiers.csv")).hasContent("id,at-least\nKEY,1\nMAIN,80000\n");

    assertThat(Cli.run("import", book, ours, "--force").exit()).isZero();
    assertThat(ours.resolve("tiers.csv")).hasContent("id,at-least\nKEY,600000\nMAIN,80000\n");
  }

  @Test
  void directories_that_cannot_be_meant_are_refused() throws IOException {
    Cli.run("export", ours, "--xlsx", book, "--lang", "en");
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "dear");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("knowledge.yaml"), "name: theirs\nextends: default\n");

    assertThat(Cli.run("import", book, full, "--lang", "en").err())
        .contains("not-a-layer", "is not empty and holds no knowledge");
    assertThat(Cli.run("import", book, other, "--lang", "en").err())
        .contains("other-layer", "theirs", "ours");
    assertThat(full.resolve("letter.txt")).hasContent("dear");
    assertThat(full.toFile().list()).containsExactly("letter.txt");
    assertThat(other.toFile().list()).containsExactly("knowledge.yaml");
  }

  @Test
  void a_workbook_that_is_there_is_not_overwritten() throws IOException {
    Files.writeString(book, "mine");
    Result result = Cli.run("export", ours, "--xlsx", book, "--lang", "en");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("is there already; add --force");
    assertThat(book).hasContent("mine");
    assertThat(Cli.run("export", ours, "--xlsx", folder.resolve("a.csv"), "--lang", "en").err())
        .contains("must end in .xlsx");
    assertThat(Cli.run("export", ours, "--xlsx", book, "--force", "--lang", "en").exit()).isZero();
  }

  @Test
  void a_table_that_cannot_be_read_to_its_end_is_not_exported() throws IOException {
    Files.writeString(ours.resolve("tiers.csv"), "id,at-least\nKEY,\"5\nMAIN,8\n");
    Result result = Cli.run("export", ours, "--xlsx", book, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("tiers.csv:2", "bad-csv");
    assertThat(book).doesNotExist();
  }

  @Test
  void a_workbook_is_validated_at_its_cells() throws IOException {
    Cli.run("export", ours, "--xlsx", book, "--lang", "zh");
    edit("层级", 3, 2, "八万");
    edit("层级", 2, 1, "KEYY");
    Result result = Cli.run("validate", book, "--lang", "zh");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out())
        .contains(
            book + "[层级]:3:2 (B3)", "bad-number", book + "[层级]:2:1 (A2)", "unknown-entry", "八万")
        .contains("│ B 年值下限");
    edit("层级", 3, 2, "80000");
    edit("层级", 2, 1, "KEY");
    assertThat(Cli.run("validate", book).exit()).isZero();
  }

  @Test
  void knowledge_with_errors_is_exported_as_it_is_written() throws IOException {
    Files.writeString(ours.resolve("tiers.csv"), "id,at-least,enabled\nKEYY,5,no\n");
    Result result = Cli.run("export", ours, "--xlsx", book, "--lang", "zh");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("知识有错误，单元格按文件原样显示");
    assertThat(Cli.run("validate", book, "--lang", "zh").out())
        .contains("[层级]:2:1 (A2)", "unknown-entry");
    assertThat(Cli.run("import", book, ours, "--lang", "zh").out()).contains("没有任何改动");
  }

  @Test
  void a_missing_option_is_called_by_its_name() {
    Result result = Cli.run("export", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("churnrx: missing --xlsx\n");
  }

  @Test
  void help_is_there_in_both_languages() {
    for (String command : List.of("export", "import")) {
      assertThat(Cli.run(command, "--help", "--lang", "zh").out()).contains("工作簿", "用法");
      assertThat(Cli.run(command, "--help", "--lang", "en").out()).contains("workbook");
    }
  }
}
