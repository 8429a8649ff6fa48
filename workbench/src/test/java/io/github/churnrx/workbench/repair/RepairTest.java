package io.github.churnrx.workbench.repair;

import static io.github.churnrx.workbench.repair.SmallBase.SYMPTOMS;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.ChurnRx;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String SOUND = new SmallBase().text(SYMPTOMS);

  @TempDir Path directory;

  private final SmallBase base = new SmallBase();

  /** Mends the base and returns a file of it. */
  private String mended(String file) throws IOException {
    Repair repair = repair();
    repair.write();
    return Files.readString(directory.resolve(file));
  }

  private Repair repair() {
    base.writeTo(directory);
    return Repair.of(List.of(directory), List.of());
  }

  @Test
  void what_is_sound_is_left_alone() {
    assertThat(repair().files()).isEmpty();
    assertThat(ChurnRx.builder().knowledge(directory).validate().isUsable()).isTrue();
  }

  @Test
  void nothing_is_written_before_it_is_asked_for() throws IOException {
    base.replace(SYMPTOMS, "overdue.days >= 30", "overdue.days => 30");

    assertThat(repair().mends()).hasSize(1);
    assertThat(Files.readString(directory.resolve(SYMPTOMS))).contains("=> 30");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "overdue.days >= 30, overdue.days => 30",
        "overdue.days >= 30, overdue.days ≥ 30",
        "overdue.days >= 30, overdue.days ＞= 30",
        "overdue.days != 7, overdue.days ≠ 7",
        "overdue.days >= 30, overdue.dais >= 30",
        "BROKEN_PROMISE strong, BROKEN_PROMIS strong",
        "OWNER_LEFT strong, OWNER_LFET strong",
        "GONE, `GONE `",
        "rebate late, rebate late\u00A0",
        "supports, suports",
        "{overdue.days}，, {overdue.day}，",
      })
  void a_cell_with_one_meaning_is_mended_and_nothing_else_is_touched(String right, String wrong)
      throws IOException {
    base.replace(SYMPTOMS, right, wrong);
    assertThat(base.text(SYMPTOMS)).isNotEqualTo(SOUND);

    assertThat(mended(SYMPTOMS)).isEqualTo(SOUND);
  }

  @Test
  void a_list_with_commas_gets_semicolons_within_its_quotes() throws IOException {
    base.replace(
        SYMPTOMS, "BROKEN_PROMISE strong; LEAVING weak", "\"BROKEN_PROMISE strong, LEAVING weak\"");

    assertThat(mended(SYMPTOMS)).contains(",\"BROKEN_PROMISE strong; LEAVING weak\",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "overdue.days >= 3O", // a letter for a digit
        "overdue.days >= 1,5",
        "overdue.days >= 050",
        "overdue.days in [3..7",
        "overdue.days >=",
        "overdue >= 30",
        "overdue.days => abc",
        "overdue.days => 3 and overdue.days =< 9",
        "owner.goal = RIVALS",
        "=SUM(A1)"
      })
  void what_could_mean_more_than_one_thing_is_left_to_its_author(String wrong) throws IOException {
    base.replace(SYMPTOMS, "overdue.days >= 30", wrong.contains(",") ? '"' + wrong + '"' : wrong);
    String before = base.text(SYMPTOMS);

    assertThat(mended(SYMPTOMS)).isEqualTo(before);
    assertThat(ChurnRx.builder().knowledge(directory).validate().isUsable()).isFalse();
  }

  @Test
  void a_name_that_is_as_near_to_two_is_left_alone() throws IOException {
    base.with(
        "signals.csv", base.text("signals.csv") + "overdue.dabs,逾期.笔数,debts overdue,number,,\n");
    base.replace(SYMPTOMS, "overdue.days >= 30", "overdue.dats >= 30");

    assertThat(repair().files()).isEmpty();
  }

  @Test
  void the_rest_of_a_cell_that_holds_another_mistake_is_kept() throws IOException {
    base.replace(
        SYMPTOMS, "BROKEN_PROMISE strong; LEAVING weak", "BROKEN_PROMIS strong; LEAVING very weak");

    assertThat(mended(SYMPTOMS)).contains(",BROKEN_PROMISE strong; LEAVING very weak,");
  }

  @Test
  void line_ends_quotes_and_the_byte_order_mark_are_kept() throws IOException {
    String windows = "\uFEFF" + SOUND.replace("\n", "\r\n").replace(",promise,", ",\"promise\",");
    base.with(SYMPTOMS, windows.replace("overdue.days >= 30", "\"overdue.days => 30\""));

    assertThat(mended(SYMPTOMS))
        .isEqualTo(windows.replace("overdue.days >= 30", "\"overdue.days >= 30\""));
  }

  @Test
  void gb18030_becomes_utf8_with_a_mark_so_that_excel_reads_it() throws IOException {
    base.with(SYMPTOMS, SOUND.getBytes(GB18030));

    assertThat(mended(SYMPTOMS)).isEqualTo("\uFEFF" + SOUND);
  }

  @Test
  void utf16_becomes_utf8() throws IOException {
    base.with(SYMPTOMS, ("\uFEFF" + SOUND).getBytes(UTF_16LE));

    assertThat(mended(SYMPTOMS)).isEqualTo("\uFEFF" + SOUND);
  }

  @Test
  void other_separators_become_commas_where_every_row_agrees() throws IOException {
    String actions = base.text("actions.csv");
    base.with("actions.csv", "sep=|\n" + actions.replace(',', '|'));
    base.replace("roles.csv", "finance,财务,finance,", "finance;财务;finance;");

    assertThat(mended("actions.csv")).isEqualTo(actions);
    assertThat(Files.readString(directory.resolve("roles.csv"))).contains("finance,财务,finance,");
  }

  @Test
  void semicolons_that_separate_cells_and_lists_alike_are_left_alone() throws IOException {
    base.with("actions.csv", base.text("actions.csv").replace(',', ';'));
    String before = base.text("actions.csv");

    assertThat(mended("actions.csv")).isEqualTo(before);
  }

  @Test
  void empty_rows_between_others_and_twins_go_and_the_end_stays() throws IOException {
    String row = "GONE,经理去了对手,owner at a rival,";
    int at = SOUND.indexOf(row);
    String gone = SOUND.substring(at);
    base.with(SYMPTOMS, SOUND.substring(0, at) + ",,,,,,,,\n\n" + gone + gone + ",,,,,,,,\n");

    assertThat(mended(SYMPTOMS)).isEqualTo(SOUND + ",,,,,,,,\n");
  }

  @Test
  void rows_that_differ_in_one_cell_are_no_twins() throws IOException {
    String late = "LATE,,,overdue.days in [20..29],owner.goal = RIVAL,,,,\n";
    base.replace(SYMPTOMS, late, late + late.replace("29", "28"));

    assertThat(repair().files()).isEmpty();
  }

  @Test
  void a_table_whose_quotes_do_not_match_is_left_alone() throws IOException {
    base.replace(SYMPTOMS, "LATE,返利逾期", "LATE ,\"返利逾期");
    String before = base.text(SYMPTOMS);

    assertThat(mended(SYMPTOMS)).isEqualTo(before);
  }

  @Test
  void a_file_that_somebody_changed_meanwhile_is_not_overwritten() throws IOException {
    base.replace(SYMPTOMS, "overdue.days >= 30", "overdue.days => 30");
    Repair repair = repair();
    Files.writeString(directory.resolve(SYMPTOMS), "mine");

    assertThatThrownBy(repair::write)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("all.csv");
    assertThat(Files.readString(directory.resolve(SYMPTOMS))).isEqualTo("mine");
    try (var files = Files.list(directory.resolve("symptoms"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void every_change_is_told_with_before_and_after() {
    base.replace(SYMPTOMS, "overdue.days >= 30", "overdue.days => 30");
    base.replace(SYMPTOMS, "GONE,", "GONE  ,");
    String name = directory.toString().replace('\\', '/') + "/" + SYMPTOMS;

    Repair repair = repair();

    assertThat(RepairText.in(Locale.ENGLISH).write(repair, false))
        .isEqualTo(
            name
                + """


                  2:4 (D2)  signs in the wrong order
                    - overdue.days => 30
                    + overdue.days >= 30

                  4:1 (A4)  blanks around it removed
                    - GONE··
                    + GONE

                Would mend 2 places in 1 file; without --dry-run it is written.
                """);
    assertThat(RepairText.in(Locale.CHINESE).write(repair, true))
        .contains("比较符号写反", "去掉首尾空白", "已在 1 个文件中修改 2 处。");
  }

  @Test
  void bytes_that_no_repair_concerns_are_the_same() throws IOException {
    byte[] odd = (SOUND + "ODD,\"带\"\"引号\"\"的 名\",odd \"one\" ,,,,,,\r\n").getBytes(UTF_8);
    base.with(SYMPTOMS, odd);
    base.replace(SYMPTOMS, "overdue.days >= 30", "overdue.days => 30");

    assertThat(mended(SYMPTOMS))
        .isEqualTo(SOUND + "ODD,\"带\"\"引号\"\"的 名\",\"odd \"\"one\"\"\",,,,,,\r\n");
  }
}
