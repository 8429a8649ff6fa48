package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Symptom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, labels, and the rows that belong to one entry. */
class EntriesTest {
  private static final String SYMPTOMS = "symptoms/all.csv";
  private static final String TIERS = "tiers.csv";

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {"MAR-01", "mar1", "Sept-2", "1E5", "2027", "TRUE", "no blanks", "第三", "-x", "a;b"})
  void what_a_spreadsheet_rewrites_or_a_cell_could_not_name_is_no_id(String id) {
    assertThat(SMALL.append(TIERS, id + ",三级,third,,3,,,").problems())
        .containsExactly("tiers.csv:4:1 bad-id " + id);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"MARGIN-1", "DECLINE_2", "Mar", "E5", "MAY_5", "we-owe.days-2", "ＴＨＩＲＤ"})
  void what_only_looks_like_it_is_an_id(String id) {
    assertThat(SMALL.append(TIERS, id + ",三级,third,,3,,,").problems()).isEmpty();
  }

  @Test
  void a_row_without_an_id_is_a_mistake() {
    assertThat(SMALL.append(TIERS, ",三级,third,,3,,,").problems())
        .containsExactly("tiers.csv:4:1 missing-value");
  }

  @Test
  void the_same_id_further_down_is_a_mistake_that_names_the_first_place() {
    Files twice = SMALL.append(SYMPTOMS, "LATE,,,we-owe.days >= 90,,,,,,,,,,,,");

    assertThat(twice.found())
        .extracting(Problem::toString)
        .containsExactly(
            "symptoms/all.csv:5:1: error duplicate-id: The id \"LATE\" is already used at"
                + " symptoms/all.csv:2. Rename it; a further row of the same entry must follow it"
                + " directly.");
  }

  @Test
  void the_same_id_in_another_file_of_the_table_is_a_mistake() {
    Files twice =
        SMALL.with(
            "symptoms/more.csv",
            "id,zh,en,when-1,family,supports\nLATE,又逾期,late again,we-owe.days >= 9,promise,LEAVING weak\n");

    assertThat(twice.problems()).containsExactly("symptoms/more.csv:2:1 duplicate-id LATE");
  }

  @Test
  void ids_that_differ_by_case_only_are_the_same() {
    assertThat(SMALL.append(TIERS, "Main,三级,third,,3,,,").problems())
        .containsExactly("tiers.csv:4:1 duplicate-id Main");
  }

  @Test
  void ids_of_different_tables_have_nothing_to_do_with_each_other() {
    assertThat(SMALL.append(TIERS, "LATE,返利逾期,rebate late,,3,,,").problems()).isEmpty();
  }

  @Test
  void a_table_without_cases_has_one_row_for_each_id() {
    assertThat(SMALL.append(TIERS, "MAIN,,,,,,,").problems())
        .containsExactly("tiers.csv:4:1 duplicate-id MAIN");
    assertThat(SMALL.append(TIERS, "MAIN,三级,,,3,,,").problems())
        .containsExactly("tiers.csv:4:1 duplicate-id MAIN");
  }

  @Test
  void a_continuation_row_must_say_something_of_its_own() {
    assertThat(SMALL.replace(SYMPTOMS, "we-owe.amount > 100000", "").problems())
        .containsExactly("symptoms/all.csv:3:1 duplicate-id LATE");
  }

  @Test
  void a_continuation_row_may_repeat_what_the_first_row_says() {
    assertThat(SMALL.cell(SYMPTOMS, 3, "family", "promise").problems()).isEmpty();
  }

  @Test
  void a_continuation_row_cannot_change_what_belongs_to_the_whole_entry() {
    Files changed = SMALL.cell(SYMPTOMS, 3, "zh", "别名").cell(SYMPTOMS, 3, "absent", "strong");

    assertThat(changed.found())
        .extracting(problem -> problem.describe(Locale.CHINESE))
        .containsExactly(
            "symptoms/all.csv:3:2: 错误 continuation-value: 续行不能改变列“zh”。"
                + " 请留空，或改在首行；若是另一条目，请另起编号。",
            "symptoms/all.csv:3:11: 错误 continuation-value: 续行不能改变列“absent”。"
                + " 请留空，或改在首行；若是另一条目，请另起编号。");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"causes.csv", SYMPTOMS, "actions.csv", "signals.csv", "roles.csv", TIERS})
  void labels_are_unique_within_their_table(String table) {
    String[] lines = SMALL.text(table).split("\n", -1);
    int last = lines.length - 1;
    String zh = lines[1].split(",", -1)[1];

    assertThat(SMALL.cell(table, last, "zh", zh).problems())
        .anyMatch(problem -> problem.equals(table + ":" + last + ":2 duplicate-label " + zh));
  }

  @Test
  void labels_of_policies_and_settings_are_unique_too() {
    assertThat(SMALL.cell("policies.csv", 3, "en", "pay first").problems())
        .containsExactly("policies.csv:3:3 duplicate-label pay first");
    assertThat(SMALL.cell("settings.csv", 3, "zh", "强的下限").problems())
        .containsExactly("settings.csv:3:4 duplicate-label 强的下限");
  }

  @Test
  void a_label_must_not_be_the_id_of_another_entry_nor_differ_by_case_only() {
    assertThat(SMALL.cell("causes.csv", 2, "en", "rival_offer").problems())
        .containsExactly("causes.csv:2:3 duplicate-label rival_offer");
    assertThat(SMALL.cell("causes.csv", 2, "en", "Rival  Offer").problems())
        .containsExactly("causes.csv:3:3 duplicate-label rival offer");
  }

  @Test
  void both_labels_of_one_entry_may_be_the_same_and_be_its_id() {
    assertThat(SMALL.cell("causes.csv", 3, "zh", "rival offer").problems()).isEmpty();
    assertThat(SMALL.cell("roles.csv", 2, "en", "finance").problems()).isEmpty();
  }

  @Test
  void words_with_a_fixed_meaning_are_taken() {
    assertThat(SMALL.cell("causes.csv", 3, "zh", "流失").problems())
        .containsExactly("causes.csv:3:2 duplicate-label 流失");
    assertThat(SMALL.cell("causes.csv", 3, "en", "undetermined").problems())
        .containsExactly("causes.csv:3:3 duplicate-label undetermined");
    assertThat(SMALL.cell(TIERS, 3, "en", "any").problems())
        .containsExactly("tiers.csv:3:3 duplicate-label any");
  }

  @Test
  void synonyms_of_tiers_must_not_overlap() {
    assertThat(SMALL.cell(TIERS, 3, "synonyms", "B; vip; 重点").problems())
        .containsExactly("tiers.csv:3:4 duplicate-label vip", "tiers.csv:3:4 duplicate-label 重点");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"promise", "承诺", "promises kept", "Promises  Kept", "ｐｒｏｍｉｓｅ"})
  void a_cell_refers_by_id_or_by_either_label(String family) {
    Symptom late = SMALL.cell(SYMPTOMS, 2, "family", family).load().symptom("LATE").orElseThrow();

    assertThat(late.family().id()).isEqualTo("promise");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"BROKEN_PROMISE strong；流失 弱", "失信 10; leaving 3", "broken promise　强"})
  void claims_name_causes_by_label_too(String supports) {
    Symptom late =
        SMALL.cell(SYMPTOMS, 2, "supports", supports).load().symptom("LATE").orElseThrow();

    assertThat(late.supports().get(0).target()).isEqualTo("BROKEN_PROMISE");
    assertThat(late.supports().get(0).strength().tenths()).isEqualTo(100);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"nein", "0", "off", "停用"})
  void enabled_is_yes_or_no_and_nothing_else(String enabled) {
    assertThat(SMALL.cell(TIERS, 2, "enabled", enabled).problems())
        .containsExactly("tiers.csv:2:8 unknown-value " + enabled);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"yes", "是", "TRUE", "-", ""})
  void what_is_not_switched_off_counts(String enabled) {
    assertThat(SMALL.cell(TIERS, 2, "enabled", enabled).problems()).isEmpty();
  }
}
