package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, days, strengths, units, values, texts and settings. */
class CellValuesTest {
  private static final String SYMPTOMS = "symptoms/all.csv";
  private static final String SETTINGS = "settings.csv";

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({"'1,000',1000", "'１，０００',1000", "365,365", "7.0,7", "３,3"})
  void whole_numbers_may_be_grouped_and_full_width(String cell, int value) {
    assertThat(
            SMALL
                .cell("actions.csv", 2, "due", cell)
                .load()
                .action("PAY")
                .orElseThrow()
                .indications()
                .get(0)
                .dueDays())
        .isEqualTo(value);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"1,5", "050", "1e2", "three", "3 days", "30%", "3..7", ">3"})
  void what_is_no_number_is_refused(String cell) {
    assertThat(SMALL.cell("actions.csv", 2, "due", cell).problems())
        .containsExactly("actions.csv:2:14 bad-number " + cell);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"-1", "2.5", "99999", "123456789012"})
  void numbers_out_of_range_are_refused_with_the_range(String cell) {
    List<Problem> found = SMALL.cell("actions.csv", 2, "due", cell).found();

    assertThat(found)
        .extracting(Problem::toString)
        .containsExactly(
            "actions.csv:2:14: error out-of-range: \""
                + cell
                + "\" is out of range (whole numbers 0 to 3650). Use a value within the range.");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"2027-01-31", "2027/1/31", "2027年1月31日"})
  void days_are_written_as_people_write_them(String cell) {
    assertThat(SMALL.cell(SYMPTOMS, 2, "review-by", cell).load().symptom("LATE").orElseThrow())
        .satisfies(late -> assertThat(late.reviewBy()).hasToString("2027-01-31"));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"31.01.2027", "46053", "2027-13-01", "soon"})
  void what_is_no_day_is_refused(String cell) {
    assertThat(SMALL.cell(SYMPTOMS, 2, "review-by", cell).problems())
        .containsExactly("symptoms/all.csv:2:15 bad-date " + cell);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({"weak,30", "弱,30", "中,60", "STRONG,100", "decisive,170", "0.5,5", "12,120", "６,60"})
  void strengths_have_names_in_both_languages(String cell, int tenths) {
    assertThat(
            SMALL.cell(SYMPTOMS, 2, "absent", cell).load().symptom("LATE").orElseThrow().absent())
        .satisfies(weight -> assertThat(String.valueOf(weight)).isEqualTo(sign(tenths)));
  }

  private static String sign(int tenths) {
    return "+" + tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(strings = {"0", "-3", "2.55", "100", "very", "3 dB"})
  void what_is_no_strength_is_refused(String cell) {
    assertThat(SMALL.cell(SYMPTOMS, 2, "absent", cell).problems())
        .containsExactly("symptoms/all.csv:2:11 bad-strength " + cell);
  }

  @Test
  void a_claim_needs_a_cause_and_a_strength() {
    assertThat(SMALL.cell(SYMPTOMS, 2, "supports", "BROKEN_PROMISE; LEAVING weak").problems())
        .containsExactly("symptoms/all.csv:2:9 bad-strength BROKEN_PROMISE");
  }

  @Test
  void a_symptom_claims_something_and_each_thing_once_in_a_cell() {
    assertThat(SMALL.cell(SYMPTOMS, 4, "supports", "").cell(SYMPTOMS, 4, "against", "-").problems())
        .containsExactly("symptoms/all.csv:4:9 missing-value");
    assertThat(SMALL.cell(SYMPTOMS, 2, "supports", "BROKEN_PROMISE 3; 失信 weak").found())
        .extracting(Problem::toString)
        .containsExactly(
            "symptoms/all.csv:2:9: error repeated-value: \"失信\" already stands at"
                + " symptoms/all.csv:2:9. Remove one of them.");
  }

  @Test
  void absence_weighs_against_what_is_supported_and_so_needs_that() {
    Files against =
        SMALL
            .cell(SYMPTOMS, 4, "supports", "")
            .cell(SYMPTOMS, 4, "absent", "weak")
            .cell(SYMPTOMS, 2, "supports", "BROKEN_PROMISE strong; RIVAL_OFFER weak");

    assertThat(against.found())
        .extracting(Problem::toString)
        .containsExactly(
            "symptoms/all.csv:4:11: error unused-value: \"weak\" in the column \"absent\" has no"
                + " effect: the symptom supports nothing. Leave it blank.");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "days 天,天,days",
    "天 days,天,days",
    "orders a month 单/月,单/月,orders a month",
    "GB,GB,GB",
    "kWh a day,kWh a day,kWh a day"
  })
  void units_are_written_in_both_languages_or_as_one(String cell, String zh, String en) {
    assertThat(
            SMALL
                .cell("signals.csv", 2, "unit", cell)
                .replace(SYMPTOMS, ">= 30", "> 1")
                .load()
                .signal("we-owe.days")
                .orElseThrow()
                .unit())
        .isEqualTo(Text.of(zh, en));
  }

  @Test
  void values_of_a_category_have_labels_or_are_their_own() {
    Signal goal =
        SMALL
            .cell("signals.csv", 7, "values", "LOCAL=本地（同城）=local； RIVAL = 对手; OTHER")
            .load()
            .signal("rival.goal")
            .orElseThrow();

    assertThat(goal.values())
        .extracting(value -> value.id() + "/" + value.label().zh() + "/" + value.label().en())
        .containsExactly("LOCAL/本地（同城）/local", "RIVAL/对手/RIVAL", "OTHER/OTHER/OTHER");
  }

  @Test
  void values_of_a_category_must_be_there_distinct_and_whole() {
    assertThat(SMALL.cell("signals.csv", 7, "values", "").problems())
        .containsExactly("signals.csv:7:6 missing-value");
    assertThat(SMALL.cell("signals.csv", 7, "values", "A=甲=a; B=甲=b; =丙=c; D=1=2=3").problems())
        .containsExactly(
            "signals.csv:7:6 repeated-value 甲",
            "signals.csv:7:6 unknown-value =丙=c",
            "signals.csv:7:6 unknown-value D=1=2=3");
    assertThat(SMALL.cell("signals.csv", 2, "values", "A; B").problems())
        .containsExactly("signals.csv:2:6 unused-value A; B");
  }

  @Test
  void a_question_needs_a_role_and_a_role_a_question() {
    assertThat(SMALL.cell("signals.csv", 6, "ask", "").problems())
        .containsExactly("signals.csv:6:17 missing-value");
    assertThat(SMALL.cell("signals.csv", 5, "cost", "3").problems())
        .containsExactly("signals.csv:5:15 missing-value", "signals.csv:5:16 missing-value");
    assertThat(SMALL.cell("signals.csv", 6, "cost", "11").problems())
        .containsExactly("signals.csv:6:18 out-of-range 11");
  }

  @Test
  void texts_are_needed_in_both_languages() {
    Files half =
        SMALL
            .cell(SYMPTOMS, 2, "text-zh", "")
            .cell("signals.csv", 6, "question-en", "")
            .cell("actions.csv", 2, "steps-en", "check; pay; tell")
            .cell("policies.csv", 3, "reason-en", "")
            .cell("causes.csv", 2, "zh", "");

    assertThat(half.found())
        .extracting(p -> p.at() + " " + p.message().zh())
        .containsExactly(
            "actions.csv:2:15 “PAY”缺少中文文字。",
            "causes.csv:2:2 “BROKEN_PROMISE”缺少中文文字。",
            "policies.csv:3:15 “FEW_VISITS”缺少英文文字。",
            "signals.csv:6:16 “rival.accepted”缺少英文文字。",
            "symptoms/all.csv:2:12 “LATE”缺少中文文字。");
  }

  @Test
  void names_and_explanations_are_needed() {
    Files bare =
        SMALL.cell("causes.csv", 2, "explain-zh", "").cell("causes.csv", 2, "explain-en", "");

    assertThat(bare.problems())
        .containsExactly("causes.csv:2:13 missing-value", "causes.csv:2:14 missing-value");
  }

  @Test
  void policies_have_what_their_kind_needs_and_nothing_else() {
    Files spoilt =
        SMALL
            .cell("policies.csv", 2, "when-1", "")
            .cell("policies.csv", 2, "days", "3")
            .cell("policies.csv", 3, "max", "")
            .cell("policies.csv", 3, "days", "");

    assertThat(spoilt.problems())
        .containsExactly(
            "policies.csv:2:6 no-condition FIRST_PAY",
            "policies.csv:2:13 unused-value 3",
            "policies.csv:3:12 missing-value",
            "policies.csv:3:13 missing-value");
  }

  @ParameterizedTest(name = "[{index}] {0} = {1}")
  @CsvSource({
    "grade.strong,'1,5',bad-number",
    "grade.strong,030,bad-number",
    "grade.strong,-3,out-of-range",
    "grade.strong-coverage,1.5,out-of-range",
    "grade.strong-families,2.5,out-of-range",
    "grade.ruled-out,10,out-of-range",
    "exposed.limit,0,out-of-range",
    "figure.own,about 3,bad-number",
    "figure.success-lost,25,out-of-range",
    "Figure.Success-Lost,0,out-of-range",
    "economics.recovery-fixed-cost,-1,out-of-range",
    "grade.strong,9,out-of-range",
  })
  void settings_are_numbers_that_make_sense(String id, String value, String code) {
    assertThat(SMALL.cell(SETTINGS, 2, "id", id).cell(SETTINGS, 2, "value", value).problems())
        .containsExactly("settings.csv:2:2 " + code + " " + value);
  }

  @Test
  void grades_and_levels_ascend() {
    Files falling = SMALL.append(SETTINGS, "grade.likely,20,,可能下限,least likely,,");

    assertThat(falling.found())
        .extracting(Problem::toString)
        .containsExactly(
            "settings.csv:2:2: error out-of-range: \"15\" is out of range (grade.strong must be at"
                + " least grade.likely, which is 20). Use a value within the range.");
  }

  @Test
  void the_ends_of_a_range_are_in_order() {
    Files turned =
        SMALL
            .append(SETTINGS, "figure.told-about-low,12,,最少,least,,")
            .append(SETTINGS, "figure.told-about-high,10,,最多,most,,");

    assertThat(turned.problems()).containsExactly("settings.csv:5:2 out-of-range 10");
  }

  @Test
  void settings_may_be_grouped_and_coverage_a_percentage() {
    Files grouped =
        SMALL
            .append(SETTINGS, "figure.price,\"12,000.50\",,价,price,,")
            .append(SETTINGS, "grade.strong-coverage,60%,,覆盖,coverage,,");

    assertThat(grouped.load().number("figure.price")).isEqualTo(12000.5);
    assertThat(grouped.load().thresholds().strongCoverage()).isEqualTo(0.6);
  }

  @Test
  void a_misspelt_threshold_does_not_pass_for_a_figure_of_ones_own() {
    assertThat(SMALL.cell(SETTINGS, 3, "id", "risk.hihg").found())
        .extracting(Problem::toString)
        .containsExactly(
            "settings.csv:3:1: error unknown-setting: There is no setting called \"risk.hihg\". Did"
                + " you mean risk.high?");
  }
}
