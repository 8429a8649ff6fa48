package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.cli.Cli.Result;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.workbench.workbook.XlsxTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir Path folder;

  private Path customers;
  private Path orders;
  private Path out;

  @BeforeEach
  void exports() throws IOException {
    customers = folder.resolve("客户.csv");
    orders = folder.resolve("订单.csv");
    out = folder.resolve("报告");
    Charset gbk = Charset.forName("GB18030");
    Files.writeString(
        customers,
        """
        客户编号,客户名称,客户等级,年销售额（万元）,未结投诉数,手机号
        C1,甲公司,重点,120,3,13800138001
        C2,乙公司,普通,8,0,13900139002
        C3,丙公司,普通,5,0,13700137003
        """,
        gbk);
    List<String> lines = new ArrayList<>(List.of("客户编号,订单日期,金额"));
    for (int month = 1; month <= 12; month++) {
      for (int day : new int[] {5, 15, 25}) {
        lines.add("C2,2025-%02d-%02d,1000".formatted(month, day));
        if (month <= 8) {
          lines.add("C1,2025-%02d-%02d,30000".formatted(month, day));
        }
      }
    }
    Files.writeString(orders, String.join("\n", lines) + "\n", gbk);
  }

  private Result start(Object... more) {
    return Cli.run(
        Stream.concat(
                Stream.of("start", customers, orders, "--lang", "zh", "--out", out),
                Stream.of(more))
            .toArray());
  }

  @Test
  void three_exports_become_a_report_in_one_command() throws IOException {
    Result result = start();

    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.GOOD);
    assertThat(result.out()).contains("截至 2025-12-25（数据中最晚的日期）", "客户 3：已诊断 3，被拒 0", "流失风险", "还缺什么");
    assertThat(Files.readString(out.resolve("summary.txt")))
        .contains(result.out().lines().toList());
    assertThat(Files.readString(out.resolve("lacking.txt"))).contains("返利明细表", "客户编号、应得日");
    assertThat(Files.readString(out.resolve("diagnoses.csv"))).hasLineCount(4);
    try (Stream<Path> pages = Files.list(out.resolve("customers"))) {
      assertThat(pages).extracting(page -> page.getFileName().toString()).contains("01-甲公司-C1.txt");
    }
    assertThat(out.resolve("rejects.csv")).doesNotExist();
  }

  @Test
  void the_action_list_is_sorted_by_the_day_on_which_it_is_due() throws IOException {
    start();

    List<? extends Table> sheets = XlsxTable.of(out.resolve("actions.xlsx"));
    assertThat(sheets).extracting(Table::sheet).containsExactly("行动清单", "还缺什么");
    List<String> due = new ArrayList<>();
    try (Table.Rows rows = sheets.get(0).open()) {
      assertThat(rows.columns()).startsWith("行动", "客户", "客户编号", "原因", "角色", "执行人", "到期日", "优先级");
      for (Table.Row row = rows.next(); row != null; row = rows.next()) {
        due.add(row.cells().get(6));
      }
    }
    assertThat(due).isNotEmpty().isSorted().allMatch(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"));
  }

  @Test
  void the_command_for_running_again_is_printed_and_uses_the_edited_mapping_as_it_is()
      throws IOException {
    Result first = start();
    Path mapping = out.resolve("mapping.yaml");
    String before = Files.readString(out.resolve("diagnoses.csv"));
    String edited = Files.readString(mapping).replace("complaints.open: 未结投诉数", "#");
    Files.writeString(mapping, edited);

    Result second = start("--mapping", mapping);

    assertThat(first.err()).contains("churnrx start ", "--mapping " + mapping);
    assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.GOOD);
    assertThat(Files.readString(mapping)).isEqualTo(edited);
    assertThat(second.out()).contains("映射 " + mapping);
    assertThat(Files.readString(out.resolve("diagnoses.csv"))).isNotEqualTo(before);
  }

  @Test
  void an_edited_mapping_is_never_overwritten() throws IOException {
    start();
    Path mapping = out.resolve("mapping.yaml");
    Files.writeString(mapping, "# mine\n");

    Result again = start();

    assertThat(again.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(again.err()).contains("--mapping " + mapping);
    assertThat(mapping).hasContent("# mine\n");
  }

  @Test
  void a_folder_with_other_files_is_left_alone() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.doc"), "mine");

    Result result = start();

    assertThat(result.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(result.err()).contains("别的文件");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_workbook_given_as_mapping_is_refused_with_what_to_give_instead() {
    start();

    Result result = start("--mapping", out.resolve("mapping.xlsx"));

    assertThat(result.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(result.err()).contains("mapping.xlsx 只供查看", "mapping.yaml");
  }

  @Test
  void a_report_that_was_broken_off_can_be_started_again() throws IOException {
    start();
    Files.delete(out.resolve("summary.txt"));

    assertThat(start().exit()).isEqualTo(ExitCode.GOOD);
    assertThat(out.resolve("summary.txt")).isRegularFile();
  }

  @Test
  void nothing_recognised_is_an_error_that_says_what_was_seen() throws IOException {
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "a,b\n1,2\n3,4\n");

    Result result = Cli.run("start", other, "--lang", "en", "--out", out);

    assertThat(result.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(result.err()).contains("other.csv: 2 rows; columns: a, b", "What is needed");
    assertThat(out).doesNotExist();
  }

  @Test
  void rows_that_cannot_be_read_are_rejected_with_reasons_and_the_rest_is_reported()
      throws IOException {
    Files.writeString(
        orders,
        "客户编号,订单日期,金额\nC1,2025-03-01,100\nC2,2025-03-02,200\nC9,2025-03-03,300\n",
        Charset.forName("GB18030"));

    Result result = start();

    assertThat(result.exit()).isEqualTo(ExitCode.REJECTED);
    assertThat(result.out()).contains("未采用的行 1：原因见 rejects.csv");
    assertThat(Files.readString(out.resolve("rejects.csv"))).contains("C9", "orphan-row");
  }

  @Test
  void files_of_other_kinds_in_a_folder_are_named_with_a_remedy() throws IOException {
    Files.writeString(folder.resolve("old.xls"), "x");
    Files.writeString(folder.resolve(".hidden"), "x");
    Files.writeString(folder.resolve("~$open.xlsx"), "x");

    Result zh = Cli.run("start", folder, "--lang", "zh", "--out", out);
    Result en = Cli.run("start", folder, "--lang", "en", "--out", folder.resolve("other"));

    assertThat(zh.exit()).as(zh.err()).isEqualTo(ExitCode.GOOD);
    assertThat(zh.err())
        .containsOnlyOnce("不能读")
        .contains("old.xls：不能读这种文件，其中若有数据，请另存为 .csv 或 .xlsx");
    assertThat(en.err())
        .contains(
            "old.xls is of a kind that is not read; if it holds data, save it as .csv or .xlsx")
        .doesNotContain("hidden", "~$open");
  }

  @Test
  void a_folder_without_exports_is_refused_with_what_lies_there() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("crm.zip"), "x");

    Result result = Cli.run("start", other, "--lang", "en", "--out", out);

    assertThat(result.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(result.err()).contains("only crm.zip: export as .csv or .xlsx");
  }

  @Test
  void a_workbook_that_is_locked_or_damaged_is_refused_with_a_remedy() throws IOException {
    Path locked = folder.resolve("locked.xlsx");
    Files.write(locked, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    Path torn = Files.writeString(folder.resolve("torn.xlsx"), "PK");

    Result en = Cli.run("start", locked, "--lang", "en", "--out", out);
    Result zh = Cli.run("start", locked, "--lang", "zh", "--out", out);
    Result half = Cli.run("start", torn, "--lang", "en", "--out", out);

    assertThat(en.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(en.err()).contains("locked.xlsx", "remove the password", "save it as .xlsx");
    assertThat(zh.err()).contains("locked.xlsx", "去掉密码", "另存为 .xlsx");
    assertThat(half.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(half.err()).contains("torn.xlsx", "damaged");
  }

  @Test
  void where_nobody_can_be_judged_the_report_says_what_to_export() throws IOException {
    Path recent = folder.resolve("short.csv");
    List<String> lines = new ArrayList<>(List.of("Customer ID,Order date,Amount"));
    for (int month = 8; month <= 12; month++) {
      lines.add("C1,2025-%02d-05,1000".formatted(month));
      lines.add("C2,2025-%02d-25,1000".formatted(month));
    }
    Files.writeString(recent, String.join("\n", lines) + "\n");

    Result result = Cli.run("start", recent, "--lang", "en", "--out", out);

    String expected = "The risk of 2 customers cannot be judged";
    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.GOOD);
    assertThat(result.out()).contains(expected, "export the orders of twelve months at least");
    assertThat(Files.readString(out.resolve("lacking.txt")))
        .contains(expected, "Besides, nothing is lacking.")
        .doesNotContain("every customer at risk could be judged");
  }

  @Test
  void orders_of_twelve_months_tell_who_fell_silent() throws IOException {
    Path year = folder.resolve("year.csv");
    List<String> lines = new ArrayList<>(List.of("Customer ID,Order date,Amount"));
    for (int month = 1; month <= 12; month++) {
      lines.add("STEADY,2025-%02d-25,1000".formatted(month));
      if (month <= 8) {
        lines.add("SILENT,2025-%02d-05,1000".formatted(month));
      }
    }
    Files.writeString(year, String.join("\n", lines) + "\n");

    Result result = Cli.run("start", year, "--lang", "en", "--out", out);

    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.GOOD);
    assertThat(result.out()).contains("risk | SILENT").doesNotContain("risk | STEADY");
  }

  @Test
  void files_of_other_kinds_are_refused_with_a_remedy() throws IOException {
    Path old = Files.writeString(folder.resolve("old.xls"), "x");

    Result result = Cli.run("start", old, "--lang", "zh");

    assertThat(result.exit()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(result.err()).contains("另存为 .xlsx");
  }
}
