package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Problem;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the files of tables may be written, and how a spreadsheet may have spoilt them. */
class TableFilesTest {
  private static final String SYMPTOMS = "symptoms/all.csv";
  private static final String CAUSES = "causes.csv";

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    assertThat(SMALL.with(CAUSES, "\uFEFF" + SMALL.text(CAUSES)).problems()).isEmpty();
  }

  @Test
  void windows_line_ends_are_fine() {
    Files windows = SMALL.with(CAUSES, SMALL.text(CAUSES).replace("\n", "\r\n"));

    assertThat(windows.problems()).isEmpty();
  }

  @Test
  void the_last_line_needs_no_end_and_empty_lines_may_follow() {
    assertThat(SMALL.with(CAUSES, SMALL.text(CAUSES).stripTrailing()).problems()).isEmpty();
    assertThat(SMALL.append(CAUSES, ",,,,\n\n  ").problems()).isEmpty();
  }

  @Test
  void gb18030_is_read_and_noticed() {
    Files gb = SMALL.with(CAUSES, SMALL.text(CAUSES).getBytes(Charset.forName("GB18030")));

    List<Problem> found = gb.found();

    assertThat(gb.load().cause("BROKEN_PROMISE").orElseThrow().label().zh()).isEqualTo("失信");
    assertThat(found)
        .extracting(problem -> problem.describe(Locale.CHINESE))
        .containsExactly("causes.csv: 提示 not-utf8: 文件不是 UTF-8 编码，已按 GB18030 读取。 请另存为 UTF-8。");
  }

  @Test
  void utf_16_is_refused_without_a_cascade() {
    Files utf16 = SMALL.with(CAUSES, ("\uFEFF" + SMALL.text(CAUSES)).getBytes(UTF_16LE));

    assertThat(utf16.problems()).containsExactly("causes.csv unreadable-text");
  }

  @Test
  void a_workbook_with_the_wrong_ending_is_refused() {
    assertThat(SMALL.with(CAUSES, new byte[] {'P', 'K', 3, 4, 0, 0}).problems())
        .containsExactly("causes.csv unreadable-text");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"id", "ID", "编号", "ｉｄ", " id "})
  void columns_are_known_by_id_and_labels_however_they_are_typed(String header) {
    assertThat(SMALL.with(CAUSES, SMALL.text(CAUSES).replaceFirst("id", header)).problems())
        .isEmpty();
  }

  @Test
  void a_table_may_be_written_with_english_labels_and_in_any_order() {
    Files turned =
        SMALL.with(
            "tiers.csv",
            "rank,at least,English name,Chinese name,id\n1,5,key,重点,KEY\n2,,main,主要,MAIN\n");

    assertThat(turned.problems()).isEmpty();
    assertThat(turned.load().tier("KEY").orElseThrow().label().zh()).isEqualTo("重点");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"note", "备注", "Notes"})
  void a_column_of_notes_may_stand_in_every_table(String name) {
    Files noted =
        SMALL.with(
            "tiers.csv", "id,zh,en,rank," + name + "\nKEY,重点,key,1,ask Ms Li\nMAIN,主要,main,2,\n");

    assertThat(noted.problems()).isEmpty();
  }

  @Test
  void a_misspelt_column_is_read_as_the_one_that_was_meant() {
    Files slip = SMALL.replace(SYMPTOMS, "family", "familiy");

    List<Problem> found = slip.found();

    assertThat(found)
        .extracting(Problem::toString)
        .containsExactly(
            "symptoms/all.csv:1:8: error unknown-column: There is no column called \"familiy\". Did"
                + " you mean family?");
  }

  @Test
  void a_required_column_that_is_missing_is_one_problem_and_not_one_a_row() {
    Files without = SMALL.replace(CAUSES, ",class,", ",note,");

    assertThat(without.found())
        .extracting(problem -> problem.describe(Locale.CHINESE))
        .containsExactly("causes.csv:1: 错误 missing-column: 缺少列“类”。 请在首行添加它。");
  }

  @Test
  void columns_that_need_not_be_filled_may_be_left_out() {
    Files narrow = SMALL.with("tiers.csv", "id,zh,en,rank\nKEY,重点,key,1\nMAIN,主要,main,2\n");

    assertThat(narrow.problems()).isEmpty();
  }

  @Test
  void a_table_without_ids_is_one_problem_without_a_cascade() {
    assertThat(SMALL.replace(CAUSES, "id,zh", "note,zh").problems())
        .containsExactly("causes.csv:1 missing-column");
  }

  @Test
  void a_message_calls_a_column_what_the_file_calls_it() {
    Files chinese = SMALL.replace(CAUSES, ",class,", ",类,").cell(CAUSES, 2, "类", "");

    assertThat(chinese.found())
        .extracting(Problem::toString)
        .containsExactly(
            "causes.csv:2:5: error missing-value: The column \"类\" must not be empty. Fill it in.");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "';',a semicolon",
    "'\t',a tab",
    "'|',a bar",
    "'，',a full-width comma",
  })
  void other_separators_are_named(String separator, String name) {
    Files files = SMALL.with(CAUSES, SMALL.text(CAUSES).replace(",", separator));

    assertThat(files.found())
        .extracting(Problem::toString)
        .containsExactly(
            "causes.csv:1: error wrong-separator: The cells are separated by "
                + name
                + " instead of a comma. Save it as \"CSV UTF-8 (Comma delimited)\".");
  }

  @Test
  void an_empty_row_in_the_middle_is_a_mistake() {
    Files gap = SMALL.replace(SYMPTOMS, "ACCEPTED,", "\n,,,\nACCEPTED,");

    assertThat(gap.problems())
        .containsExactly("symptoms/all.csv:4 blank-row", "symptoms/all.csv:5 blank-row");
  }

  @Test
  void rows_are_counted_as_a_spreadsheet_counts_them() {
    Files broken =
        SMALL.replace(CAUSES, "答应的没有兑现", "\"答应的\n没有\n兑现\"").cell(CAUSES, 5, "class", "PRICES");

    // The quoted line breaks make five lines of text out of three rows.
    assertThat(broken.problems()).containsExactly("causes.csv:3:5 unknown-value PRICES");
    assertThat(broken.replace(CAUSES, "PRICES", "PRICE").load().cause("BROKEN_PROMISE"))
        .hasValueSatisfying(c -> assertThat(c.explanation().zh()).isEqualTo("答应的\n没有\n兑现"));
  }

  @Test
  void a_quote_that_is_never_closed_is_found_where_it_opens() {
    Files open = SMALL.replace(CAUSES, "broken promise", "\"broken promise");

    assertThat(open.found())
        .extracting(Problem::toString)
        .containsExactly(
            "causes.csv:2:3: error bad-csv: Not valid CSV: a quote is opened and never closed."
                + " Check the quotes and the separator (comma).");
  }

  @Test
  void a_quote_that_closes_in_a_later_row_is_found_in_its_row() {
    Files open =
        SMALL
            .replace(CAUSES, "broken promise", "\"broken promise")
            .replace(CAUSES, "rival offer", "\"rival offer\"");

    assertThat(open.found())
        .extracting(Problem::toString)
        .containsExactly(
            "causes.csv:2:3: error bad-csv: Not valid CSV: text follows a closing quote. Check the"
                + " quotes and the separator (comma).");
  }

  @Test
  void quotes_within_a_cell_are_text() {
    assertThat(SMALL.cell(CAUSES, 2, "explain-en", "a \"promise\" was broken").problems())
        .isEmpty();
    assertThat(SMALL.replace(CAUSES, "a promise was", "a 5\"\" promise was").problems()).isEmpty();
  }

  @Test
  void a_short_row_is_filled_with_empty_cells_and_told_once_if_one_is_needed() {
    Files shortened = SMALL.with("tiers.csv", "id,zh,en,rank,sources\nKEY,重点,key,1\nMAIN,主要\n");

    assertThat(shortened.problems()).containsExactly("tiers.csv:3:4 missing-value");
  }

  @ParameterizedTest(name = "[{index}] {0}:{1}")
  @CsvSource({
    "symptoms/all.csv,family,8",
    "causes.csv,parent,4",
    "actions.csv,steps-zh,15",
    "signals.csv,unit,5",
  })
  void a_heading_deleted_with_a_shift_to_the_left_is_one_problem(
      String file, String column, int place) {
    Files shifted = SMALL.replace(file, "," + column + ",", ",");

    assertThat(shifted.problems()).containsExactly(file + ":1:" + place + " missing-column");
  }

  @Test
  void a_row_that_ends_with_a_stray_comma_and_a_wrong_number_is_not_taken_for_a_shift() {
    Files wrong = SMALL.with("tiers.csv", "id,zh,en,rank\nKEY,重点,key,first,\nMAIN,主要,main,2,\n");

    assertThat(wrong.problems()).containsExactly("tiers.csv:2:4 bad-number first");
  }

  @Test
  void a_wrong_id_of_an_entry_in_several_rows_is_one_problem() {
    assertThat(SMALL.cell("actions.csv", 2, "id", "MAR-01").problems())
        .filteredOn(problem -> problem.startsWith("actions.csv"))
        .containsExactly("actions.csv:2:1 bad-id MAR-01");
  }

  @Test
  void cells_without_a_column_are_mistakes_unless_they_are_empty() {
    Files wide = SMALL.with("tiers.csv", "id,zh,en,rank,,\nKEY,重点,key,1,,\nMAIN,主要,main,2,x,,\n");

    assertThat(wide.problems()).contains("tiers.csv:3:5 too-many-cells x").hasSize(1);
  }

  @Test
  void blanks_that_spreadsheets_hide_do_not_matter() {
    assertThat(SMALL.cell(CAUSES, 2, "class", "\u00A0SERVICE\u3000").problems()).isEmpty();
    assertThat(SMALL.cell(CAUSES, 2, "parent", "\u00A0").problems()).isEmpty();
  }

  @Test
  void a_file_that_belongs_to_no_table_is_named() {
    assertThat(SMALL.with("symptoms/more.txt", "x").problems())
        .containsExactly("symptoms/more.txt unknown-file symptoms/more.txt");
  }

  @Test
  void notes_and_scenarios_are_no_tables() {
    assertThat(SMALL.with("README.md", "x").with("scenarios/a.yaml", "- x").problems()).isEmpty();
  }

  @Test
  void a_table_with_a_header_only_is_empty_where_rows_are_needed() {
    String header = SMALL.text("actions.csv").lines().findFirst().orElseThrow();

    assertThat(SMALL.with("actions.csv", header).problems())
        .containsExactly("actions.csv empty-table actions.csv");
  }

  @Test
  void a_layer_may_hold_a_table_with_a_header_only() {
    assertThat(OVERLAY.with("actions.csv", "id,enabled\n").problemsOverSmall()).isEmpty();
  }

  @Test
  void all_problems_of_all_files_are_reported_at_once() {
    Files spoilt =
        SMALL
            .cell(CAUSES, 2, "class", "SERVISE")
            .cell(SYMPTOMS, 2, "when-1", "we-owe.days => 3")
            .cell(SYMPTOMS, 4, "supports", "RIVAL_OFFER very")
            .cell("actions.csv", 4, "role", "boss")
            .cell("signals.csv", 5, "window", "0")
            .cell("tiers.csv", 2, "rank", "first")
            .cell("settings.csv", 2, "value", "1,5");

    assertThat(spoilt.problems())
        .containsExactly(
            "actions.csv:4:13 unknown-role boss",
            "causes.csv:2:5 unknown-value SERVISE",
            "settings.csv:2:2 bad-number 1,5",
            "signals.csv:5:11 out-of-range 0",
            "symptoms/all.csv:2:4 bad-test we-owe.days => 3",
            "symptoms/all.csv:4:9 bad-strength very",
            "tiers.csv:2:5 bad-number first");
  }
}
