package io.github.churnrx.workbench.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.mapping.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spreadsheets and slips do to sheets, each told at its cell. */
class SpoiltWorkbookTest {
  private static final String SYMPTOMS = "症状·telecom";

  @TempDir static Path once;
  private static Path exported;

  @TempDir Path folder;
  private Path layer;
  private EditedBook book;
  private Map<String, String> before;

  @BeforeAll
  static void exportLayer() {
    exported = Workbooks.export(Workbooks.TELECOM, once.resolve("book.xlsx"), Locale.CHINESE);
  }

  @BeforeEach
  void copyLayer() throws IOException {
    layer = Workbooks.copy(Workbooks.TELECOM, folder.resolve("telecom"));
    before = Workbooks.files(layer);
    book = EditedBook.of(exported);
  }

  private Path saved() throws IOException {
    return book.save(folder.resolve("edited.xlsx"));
  }

  /** Asserts that the import is refused for these reasons, and that no file is touched. */
  private void assertRefused(String... problems) throws IOException {
    Path file = saved();
    WorkbookImport read = WorkbookImport.of(file);

    assertThat(read.problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(problem -> problem.code() + " " + problem.at() + " " + problem.value())
        .containsExactly(
            List.of(problems).stream()
                .map(problem -> problem.replace("FILE", file.toString()))
                .toArray(String[]::new));
    assertThat(read.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.message().zh()).isNotBlank();
              assertThat(problem.message().en()).isNotBlank().doesNotContain("{");
            });
    assertThatThrownBy(() -> Workbooks.importInto(layer, file)).isInstanceOf(InputException.class);
    assertThat(Workbooks.files(layer)).isEqualTo(before);
  }

  @Test
  void a_formula_is_refused_with_what_it_gave() throws IOException {
    book.xml(SYMPTOMS, "C2", "str", "<f>B2&amp;\"!\"</f><v>often no signal!</v>");
    assertRefused("formula-cell FILE[症状·telecom]:2:3 (C2) often no signal!");
  }

  @Test
  void an_error_of_the_spreadsheet_is_refused() throws IOException {
    book.xml("层级", "B2", "e", "<v>#N/A</v>").xml("层级", "B3", "e", "<f>A1+1</f><v>#VALUE!</v>");
    assertRefused("error-cell FILE[层级]:2:2 (B2) #N/A", "formula-cell FILE[层级]:3:2 (B3) #VALUE!");
  }

  @Test
  void merged_cells_are_refused_where_they_begin() throws IOException {
    book.merge(SYMPTOMS, "G5:H6");
    assertRefused("merged-cells FILE[症状·telecom]:5:7 (G5) G5:H6");
  }

  @Test
  void an_id_that_became_a_date_or_a_number_is_refused() throws IOException {
    book.set(SYMPTOMS, "A2", LocalDate.of(2026, 3, 1)).set(SYMPTOMS, "A3", new BigDecimal("1e5"));
    book.set(SYMPTOMS, "A4", true);
    assertRefused(
        "rewritten-cell FILE[症状·telecom]:2:1 (A2) 2026-03-01",
        "rewritten-cell FILE[症状·telecom]:3:1 (A3) 100000",
        "rewritten-cell FILE[症状·telecom]:4:1 (A4) yes");
  }

  @Test
  void a_date_in_a_cell_for_other_things_is_refused() throws IOException {
    book.set("层级", "B2", LocalDate.of(2026, 3, 5));
    assertRefused("rewritten-cell FILE[层级]:2:2 (B2) 2026-03-05");
  }

  @Test
  void a_date_in_a_cell_for_dates_is_written_as_a_date() throws IOException {
    book.set(SYMPTOMS, "L1", "复核日").set(SYMPTOMS, "L2", LocalDate.of(2026, 3, 5));
    Workbooks.importInto(layer, saved());

    assertThat(Files.readAllLines(layer.resolve("symptoms/telecom.csv")).get(1))
        .endsWith(",S2.K1,2026-03-05");
  }

  @Test
  void a_truth_value_in_a_yes_no_column_is_yes_or_no() throws IOException {
    book.set("层级", "C1", "enabled").set("层级", "C2", true).set("层级", "C3", false);
    Workbooks.importInto(layer, saved());

    assertThat(Files.readAllLines(layer.resolve("tiers.csv")))
        .containsExactly("id,at-least,enabled", "KEY,12000,yes", "MAIN,3600,no", "ORDINARY,600,");
  }

  @Test
  void a_percentage_is_read_as_its_value_and_told() throws IOException {
    book.set("设置", "B2", new EditedBook.Percentage(new BigDecimal("0.15")));
    WorkbookImport read = WorkbookImport.of(saved());

    assertThat(read.isReadable()).isTrue();
    assertThat(read.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.NOTICE);
              assertThat(problem.code()).isEqualTo("shown-otherwise");
              assertThat(problem.at().toString()).endsWith("[设置]:2:2 (B2)");
              assertThat(problem.value()).isEqualTo("0.15");
            });
  }

  @Test
  void an_unknown_column_is_refused_with_the_name_that_was_meant() throws IOException {
    book.set(SYMPTOMS, "L1", "我的想法").set(SYMPTOMS, "C1", "英文明");
    assertRefused(
        "unknown-column FILE[症状·telecom]:1:3 (C1) 英文明",
        "unknown-column FILE[症状·telecom]:1:12 (L1) 我的想法");
  }

  @Test
  void a_deleted_header_is_refused_in_every_row_that_it_named() throws IOException {
    book.set("层级", "B1", "");
    assertRefused(
        "too-many-cells FILE[层级]:2:2 (B2) 12000",
        "too-many-cells FILE[层级]:3:2 (B3) 3600",
        "too-many-cells FILE[层级]:4:2 (B4) 600");
  }

  @Test
  void a_deleted_id_column_is_refused() throws IOException {
    book.rows("层级").forEach(row -> row.remove(0));
    assertRefused("missing-column FILE[层级]:1 ");
  }

  @Test
  void a_blank_row_in_the_middle_is_refused() throws IOException {
    book.rows("层级").add(2, new ArrayList<>());
    assertRefused("blank-row FILE[层级]:3 ");
  }

  @Test
  void rows_sorted_away_from_the_row_that_they_continue_are_refused() throws IOException {
    List<List<Object>> rows = book.rows("行动·telecom");
    rows.add(rows.remove(2));
    assertRefused("duplicate-id FILE[行动·telecom]:9:1 (A9) CALL_ABOUT_PORTING");
  }

  @Test
  void hidden_rows_are_read_and_told() throws IOException {
    book.hideRow("层级", 3);
    WorkbookImport read = WorkbookImport.of(saved());

    assertThat(read.problems())
        .extracting(problem -> problem.code() + " " + problem.value())
        .containsExactly("hidden-rows 1");
    assertThat(Workbooks.importInto(layer, folder.resolve("edited.xlsx"))).isEmpty();
  }

  @Test
  void a_deleted_sheet_is_refused() throws IOException {
    book.remove("层级");
    assertRefused("missing-sheet FILE 层级");
  }

  @Test
  void an_unknown_sheet_is_refused() throws IOException {
    book.add("透视表", List.of(List.of("a"), List.of("b")));
    assertRefused("unknown-sheet FILE[透视表] 透视表");
  }

  @Test
  void everything_is_told_at_once() throws IOException {
    book.xml(SYMPTOMS, "C2", "str", "<f>B2</f><v>x</v>")
        .merge("层级", "A2:A3")
        .set("设置", "A2", LocalDate.of(2026, 1, 1))
        .add("多余", List.of(List.of("a")));
    assertRefused(
        "unknown-sheet FILE[多余] 多余",
        "merged-cells FILE[层级]:2:1 (A2) A2:A3",
        "formula-cell FILE[症状·telecom]:2:3 (C2) x",
        "rewritten-cell FILE[设置]:2:1 (A2) 2026-01-01");
  }

  @Test
  void without_the_hidden_sheet_tables_are_still_imported_and_the_loss_is_told()
      throws IOException {
    book.remove("churnrx").set("层级", "B2", new BigDecimal(13000));
    Path file = saved();
    WorkbookImport read = WorkbookImport.of(file);

    assertThat(read.problems())
        .extracting(problem -> problem.severity() + " " + problem.code())
        .containsExactly("NOTICE lost-originals");
    Workbooks.importInto(layer, file);
    assertThat(Files.readString(layer.resolve("tiers.csv"))).contains("KEY,13000");
    assertThat(Files.readString(layer.resolve("scenarios/telecom.yaml")))
        .isEqualTo(Files.readString(Workbooks.TELECOM.resolve("scenarios/telecom.yaml")));
    assertThatThrownBy(() -> Workbooks.importInto(folder.resolve("new"), file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("knowledge.yaml");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void a_damaged_hidden_sheet_is_told() throws IOException {
    book.set("churnrx", "A2", "AAAA");
    assertThat(WorkbookImport.of(saved()).problems())
        .extracting(problem -> problem.code())
        .containsExactly("lost-originals");
  }

  @Test
  void other_files_are_no_workbooks_of_knowledge() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "id,zh\n");
    Path other = salesFigures();

    assertThatThrownBy(() -> WorkbookImport.of(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no XLSX workbook");
    assertThatThrownBy(() -> WorkbookImport.of(folder.resolve("none.xlsx")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> WorkbookImport.of(other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no-sheets");
  }

  /** Writes a workbook with sales figures. */
  private Path salesFigures() throws IOException {
    Path file = folder.resolve("sales.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Other", null)) {
      workbook.newWorksheet("Sales").value(0, 0, 5);
    }
    return file;
  }
}
