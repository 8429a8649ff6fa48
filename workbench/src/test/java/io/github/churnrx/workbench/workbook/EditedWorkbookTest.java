package io.github.churnrx.workbench.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.churnrx.workbench.workbook.FileChange.CellChange;
import io.github.churnrx.workbench.workbook.FileChange.Kind;
import io.github.churnrx.workbench.workbook.FileChange.RowChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to sheets on purpose, and what becomes of the files. */
class EditedWorkbookTest {
  private static final String SYMPTOMS = "症状·telecom";
  private static final String SYMPTOM_FILE = "symptoms/telecom.csv";

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

  private List<FileChange> importBook() throws IOException {
    return Workbooks.importInto(layer, book.save(folder.resolve("edited.xlsx")));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(layer.resolve(file));
  }

  private List<String> linesBefore(String file) throws IOException {
    return Files.readAllLines(Workbooks.TELECOM.resolve(file));
  }

  /** Asserts that all files but these are as they were. */
  private void assertNothingElseChanged(String... files) throws IOException {
    Map<String, String> after = Workbooks.files(layer);
    Map<String, String> rest = new TreeMap<>(before);
    for (String file : files) {
      after.remove(file);
      rest.remove(file);
    }
    assertThat(after).isEqualTo(rest);
  }

  @Test
  void saving_with_another_program_changes_nothing() throws IOException {
    assertThat(importBook()).isEmpty();
    assertNothingElseChanged();
  }

  @Test
  void one_edited_cell_changes_that_cell_and_nothing_else() throws IOException {
    book.set(SYMPTOMS, "D2", "network.no-signal-share >= 7%");
    List<FileChange> changes = importBook();

    List<String> expected = new ArrayList<>(linesBefore(SYMPTOM_FILE));
    expected.set(1, expected.get(1).replace(">= 5%", ">= 7%"));
    assertThat(expected).isNotEqualTo(linesBefore(SYMPTOM_FILE));
    assertThat(lines(SYMPTOM_FILE)).isEqualTo(expected);
    assertNothingElseChanged(SYMPTOM_FILE);
    assertThat(changes)
        .containsExactly(
            new FileChange(
                SYMPTOM_FILE,
                false,
                List.of(
                    new RowChange(
                        Kind.CHANGED,
                        "SIGNAL_MISSING",
                        2,
                        List.of(
                            new CellChange(
                                "when-1",
                                4,
                                "network.no-signal-share >= 5%",
                                "network.no-signal-share >= 7%"))))));
  }

  @Test
  void a_number_typed_into_a_cell_is_written_as_plain_digits() throws IOException {
    book.set("层级", "B2", new BigDecimal("12500.50"));
    importBook();

    assertThat(lines("tiers.csv")).contains("KEY,12500.5").doesNotContain("KEY,12000");
    assertNothingElseChanged("tiers.csv");
  }

  @Test
  void a_text_with_commas_and_quotes_is_quoted_in_the_file() throws IOException {
    book.set(SYMPTOMS, "C2", "often no \"signal\", it seems");
    importBook();

    assertThat(lines(SYMPTOM_FILE).get(1)).contains("\"often no \"\"signal\"\", it seems\"");
  }

  @Test
  void a_row_that_was_added_stands_where_it_was_added() throws IOException {
    book.rows("层级").add(2, new ArrayList<>(List.of("SMALL", new BigDecimal(100))));
    List<FileChange> changes = importBook();

    assertThat(lines("tiers.csv"))
        .containsExactly("id,at-least", "KEY,12000", "SMALL,100", "MAIN,3600", "ORDINARY,600");
    assertThat(changes.get(0).rows())
        .containsExactly(new RowChange(Kind.ADDED, "SMALL", 3, List.of()));
    assertNothingElseChanged("tiers.csv");
  }

  @Test
  void a_row_that_was_deleted_is_gone_and_the_others_are_as_they_were() throws IOException {
    book.rows(SYMPTOMS).remove(3);
    List<FileChange> changes = importBook();

    List<String> expected = new ArrayList<>(linesBefore(SYMPTOM_FILE));
    expected.remove(3);
    assertThat(lines(SYMPTOM_FILE)).isEqualTo(expected);
    assertThat(changes.get(0).count(Kind.REMOVED)).isEqualTo(1);
    assertThat(changes.get(0).rows()).hasSize(1);
  }

  @Test
  void a_renamed_id_keeps_the_rest_of_its_row() throws IOException {
    book.set(SYMPTOMS, "A2", "SIGNAL_LOST");
    List<FileChange> changes = importBook();

    assertThat(lines(SYMPTOM_FILE).get(1))
        .isEqualTo(linesBefore(SYMPTOM_FILE).get(1).replace("SIGNAL_MISSING", "SIGNAL_LOST"));
    assertThat(changes.get(0).count(Kind.CHANGED)).isEqualTo(1);
  }

  @Test
  void rows_in_another_order_are_written_in_that_order() throws IOException {
    List<List<Object>> rows = book.rows(SYMPTOMS);
    Collections.reverse(rows.subList(1, rows.size()));
    importBook();

    List<String> expected = new ArrayList<>(linesBefore(SYMPTOM_FILE));
    Collections.reverse(expected.subList(1, expected.size()));
    assertThat(lines(SYMPTOM_FILE)).isEqualTo(expected);
  }

  @Test
  void columns_and_sheets_in_another_order_change_nothing() throws IOException {
    for (List<Object> row : book.rows("层级")) {
      Collections.swap(row, 0, 1);
    }
    List<List<Object>> symptoms = new ArrayList<>(book.rows(SYMPTOMS));
    book.remove(SYMPTOMS).add(SYMPTOMS, symptoms);

    assertThat(importBook()).isEmpty();
    assertNothingElseChanged();
  }

  @Test
  void a_column_of_notes_goes_into_the_file_beside_its_neighbour() throws IOException {
    List<List<Object>> rows = book.rows("层级");
    rows.get(0).add(1, "备注");
    rows.get(1).add(1, "请总监确认");
    rows.get(2).add(1, "");
    rows.get(3).add(1, "");
    importBook();

    assertThat(lines("tiers.csv"))
        .containsExactly("id,备注,at-least", "KEY,请总监确认,12000", "MAIN,,3600", "ORDINARY,,600");
  }

  @Test
  void a_column_of_the_table_that_the_file_lacked_can_be_added() throws IOException {
    book.set("层级", "C1", "启用").set("层级", "C3", "否");
    importBook();

    assertThat(lines("tiers.csv"))
        .containsExactly("id,at-least,启用", "KEY,12000,", "MAIN,3600,否", "ORDINARY,600,");
  }

  @Test
  void a_deleted_column_is_deleted_with_a_notice() throws IOException {
    book.rows(SYMPTOMS).forEach(row -> removeFrom(row, 10));
    Path file = book.save(folder.resolve("edited.xlsx"));
    WorkbookImport read = WorkbookImport.of(file);
    Workbooks.importInto(layer, file);

    assertThat(lines(SYMPTOM_FILE).get(0)).endsWith(",text-en");
    assertThat(read.problems())
        .extracting(problem -> problem.code() + " " + problem.at() + " " + problem.value())
        .containsExactly("column-removed " + file + "[" + SYMPTOMS + "] 来源");
  }

  private static void removeFrom(List<Object> row, int from) {
    row.subList(Math.min(from, row.size()), row.size()).clear();
  }

  @Test
  void blank_rows_below_the_table_do_not_matter() throws IOException {
    book.set("层级", "A9", "   ").set("层级", "B200", "");

    assertThat(importBook()).isEmpty();
  }

  @Test
  void text_in_pieces_of_different_looks_is_one_text() throws IOException {
    String runs =
        "<is><r><t>often </t></r><r><rPr><b/></rPr><t>no</t></r><r><t> network</t></r></is>";
    book.xml(SYMPTOMS, "C2", "inlineStr", runs);
    importBook();

    assertThat(lines(SYMPTOM_FILE).get(1)).contains(",often no network,");
  }

  @Test
  void a_new_sheet_whose_name_says_so_becomes_a_file() throws IOException {
    book.add("症状·新", List.of(List.of("编号", "中文名", "英文名"), List.of("NEW_ONE", "新的", "new")));
    List<FileChange> changes = importBook();

    assertThat(changes)
        .extracting(FileChange::path, FileChange::isNew)
        .containsExactly(tuple("symptoms/新.csv", true));
    assertThat(lines("symptoms/新.csv")).containsExactly("编号,中文名,英文名", "NEW_ONE,新的,new");
  }

  @Test
  void a_sheet_of_notes_is_left_out() throws IOException {
    book.add("备注 会议", List.of(List.of("下周再议")));

    assertThat(importBook()).isEmpty();
  }

  @Test
  void a_sheet_that_was_renamed_by_a_spreadsheet_is_still_known() throws IOException {
    Path file = Files.copy(exported, folder.resolve("book.xlsx"));
    SheetXml.replace(file, "xl/workbook.xml", SYMPTOMS, "我的症状");

    assertThat(BookReader.read(file).sheet("我的症状")).isPresent();
    assertThat(Workbooks.importInto(layer, file)).isEmpty();
  }

  @Test
  void cells_show_labels_and_new_labels_are_written_as_the_file_writes_them() throws IOException {
    assertThat(book.rows(SYMPTOMS).get(1))
        .startsWith("SIGNAL_MISSING", "经常没有信号", "often no signal", "网络.无信号时间占比 >= 5%")
        .contains("网络质量", "网络信号不好 8; 流失 弱");
    book.set(SYMPTOMS, "F2", book.rows(SYMPTOMS).get(4).get(5))
        .set(SYMPTOMS, "G2", "网络信号不好 中；流失 弱");
    importBook();

    List<String> expected = new ArrayList<>(linesBefore(SYMPTOM_FILE));
    expected.set(
        1,
        expected
            .get(1)
            .replace(",network,", ",interview,")
            .replace("NETWORK_POOR 8; LEAVING weak", "NETWORK_POOR moderate; LEAVING weak"));
    assertThat(lines(SYMPTOM_FILE)).isEqualTo(expected);
  }
}
