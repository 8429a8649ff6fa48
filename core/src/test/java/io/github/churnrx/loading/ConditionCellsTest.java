package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell {@code when-…} may say, and why it may not say something else. */
class ConditionCellsTest {
  private static final String SYMPTOMS = "symptoms/all.csv";

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // numbers
        "we-owe.days >= 2        | >= 2",
        "we-owe.days≥2           | >= 2",
        "我方欠款.天数 ≥ ２      | >= 2",
        "days we are late ＞＝ 2 | >= 2",
        "we-owe.days > 1,000     | > 1000",
        "we-owe.days = 5，０００ | = 5000",
        "we-owe.days < 3万       | < 30000",
        "we-owe.days <> 3        | not(3)",
        "we-owe.days == 3.50     | = 3.5",
        "we-owe.days <= -3       | <= -3",
        "we-owe.days ≤ 0.5       | <= 0.5",
        // units
        "we-owe.days >= 30 days  | >= 30",
        "we-owe.days >= 1 day    | >= 1",
        "we-owe.days ≥30天       | >= 30",
        "orders.recent >= 3 order| >= 3",
        "we-owe.days in [30 days..60 days] | in [30..60]",
        // ranges and lists
        "we-owe.days in [3..7]   | in [3..7]",
        "we-owe.days [3..7)      | in [3..7)",
        "we-owe.days ]3..7[      | in (3..7)",
        "we-owe.days【３…７】    | in [3..7]",
        "we-owe.days 在 3～7     | in [3..7]",
        "我方欠款.天数在[3..7]   | in [3..7]",
        "we-owe.days 3~7         | in [3..7]",
        "we-owe.days = -7~-3     | in [-7..-3]",
        "we-owe.days in 1, 2、3  | = 1, 2, 3",
        "we-owe.days not(1, >= 9, [3..5]) | not(1, >= 9, in [3..5])",
        "we-owe.days 非（1、 2 ） | not(1, 2)",
        // ratios
        "orders.trend < 30%      | < 0.3",
        "orders.trend < ３０％   | < 0.3",
        "orders.trend in [10%..0.5] | in [0.1..0.5]",
        // money
        "we-owe.amount > 100000 CNY | > 100000 CNY",
        "we-owe.amount > CNY 1,000  | > 1000 CNY",
        "we-owe.amount > 10 万元    | > 100000 CNY",
        "we-owe.amount > 50 EUR     | > 50 EUR",
        "we-owe.amount > 50         | > 50",
        "we-owe.amount in [10..50 cny] | in [10 CNY..50 CNY]",
        "we-owe.amount = 1,000 CNY, 2,000 CNY | = 1000 CNY, 2000 CNY",
        // flags
        "rival.accepted          | = yes",
        "对手.已接受             | = yes",
        "rival.accepted = 否     | = no",
        "rival.accepted != TRUE  | not(yes)",
        // categories
        "rival.goal = RIVAL      | = RIVAL",
        "对手.去向 = 对手        | = RIVAL",
        "rival.goal in \"RIVAL\",\"LOCAL\" | = LOCAL, RIVAL",
        "rival.goal 本地、对手   | = LOCAL, RIVAL",
        "rival.goal = “local”    | = LOCAL",
        "rival.goal not(ＲＩＶＡＬ) | not(RIVAL)",
        "rival.goal != 对手，本地 | not(LOCAL, RIVAL)",
        // dates
        "contract.ends < 2026-03-31    | < 2026-03-31",
        "contract.ends >= 2026/3/1     | >= 2026-03-01",
        "contract.ends = 2026年3月1日  | = 2026-03-01",
        "contract.ends in 2026-01-01,2026-02-01 | = 2026-01-01, 2026-02-01",
        "contract.ends in [2026-01-01..2026-02-01) | in [2026-01-01..2026-02-01)",
        // text
        "remark = gone           | = gone",
        "remark gone、left       | = gone, left",
        "remark in \"a, b\", c   | = \"a, b\", c",
        "remark != \"\"\"x\\\\\" | not(\"\\\"x\\\\\")",
        // known
        "we-owe.days is known    | is known",
        "we-owe.days 已知        | is known",
        "我方欠款.天数已知       | is known",
      })
  void what_has_one_meaning_is_accepted(String cell, String test) {
    String text = cell.replace("\"\"\"x", "\"\\\"x");

    List<Condition> read =
        SMALL
            .cell(SYMPTOMS, 2, "when-1", text)
            .load()
            .symptom("LATE")
            .orElseThrow()
            .ways()
            .get(0)
            .conditions();

    assertThat(read).hasSize(1);
    assertThat(read.get(0).test()).hasToString(test);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "we-owe.days                | no test follows the signal",
        "we-owe.days >=             | there is no value after >=",
        "we-owe.days >= abc         | \"abc\" is not a number",
        "we-owe.days => 3           | write >=",
        "we-owe.days > = 3          | write >=",
        "we-owe.days =< 3           | write <=",
        "we-owe.days >> 3           | the signs are = != < <= > >=",
        "we-owe.days >= 1,5         | \"1,5\" could be a decimal or two numbers",
        "we-owe.days in 10,20,30    | \"10,20,30\" could be a decimal or two numbers",
        "we-owe.days >= 1,2345      | \"1,2345\" is not a number",
        "we-owe.days >= 050         | \"050\" begins with a zero",
        "we-owe.days >= 0,500       | \"0,500\" begins with a zero",
        "we-owe.days >= 1e5         | \"1e5\" must be written out in digits",
        "we-owe.days >= 1.2.3       | \"1.2.3\" is not a number",
        "we-owe.days >= 12345678901234567890 | \"12345678901234567890\" has too many digits",
        "we-owe.days >= 30%         | a percentage is for ratios only",
        "we-owe.days >= 3 weeks     | the unit is days, not \"weeks\"",
        "we-owe.days [3..7          | a range is written [3..7] or 3~7",
        "we-owe.days 3..7]          | a range is written [3..7] or 3~7",
        "we-owe.days 3-7            | a range is written [3..7] or 3~7",
        "we-owe.days [3,7]          | a range is written [3..7] or 3~7",
        "we-owe.days [7..3]         | the range is empty: the smaller end comes first",
        "we-owe.days (3..3]         | the range is empty: the smaller end comes first",
        "we-owe.days in             | a value is missing",
        "we-owe.days not()          | a value is missing",
        "we-owe.days = 1,, 2        | a value is missing",
        "we-owe.amount > 5 CNYY     | \"CNYY\" is not a currency code",
        "we-owe.amount > CNY 5 USD  | \"CNY 5 USD\" is not a number",
        "we-owe.amount in [1 CNY..5 USD] | the ends of the range are in different currencies",
        "rival.accepted = perhaps   | yes or no is expected",
        "rival.accepted > 3         | values of this type cannot be compared by size",
        "rival.goal = RIVAAL        | there is no value \"RIVAAL\" (Did you mean RIVAL?)",
        "rival.goal not RIVAL       | there is no value \"not RIVAL\" (Did you mean RIVAL?)",
        "rival.goal = \"RIVAL       | the quotes do not match",
        "rival.goal [A..B]          | values of this type cannot be compared by size",
        "contract.ends < soon       | \"soon\" is not a date",
        "contract.ends < 2026-02-30 | there is no day \"2026-02-30\"",
        "remark gone                | text is written after = or in",
        "remark not gone            | text is written after = or in",
      })
  void what_has_no_meaning_or_two_is_refused_with_the_reason(String cell, String why) {
    List<Problem> found = SMALL.cell(SYMPTOMS, 2, "when-1", cell).found();

    assertThat(found)
        .extracting(Problem::toString)
        .containsExactly(
            "symptoms/all.csv:2:4: error bad-test: The condition \""
                + cell
                + "\" cannot be understood: "
                + why
                + ". For example: complaints.open >= 2, in [3..7], = KEY, MAIN, not(LOST).");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "we-owe.days >= 3 and <= 7",
        "we-owe.days >= 3 && rival.accepted",
        "we-owe.days >= 3; rival.accepted",
        "we-owe.days >= 3 且 rival.accepted",
        "we-owe.days >= 3 or < 1",
      })
  void several_conditions_in_a_cell_are_refused_with_advice(String cell) {
    Problem found = SMALL.cell(SYMPTOMS, 2, "when-1", cell).found().get(0);

    assertThat(found.code()).isEqualTo("bad-test");
    assertThat(found.message().en()).contains("A cell holds one condition");
    assertThat(found.message().zh()).contains("一个单元格只写一个条件");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "we-ow.days >= 3                | we-ow.days          | Did you mean we-owe.days?",
        "days we are lat >= 3           | days we are lat     | Did you mean days we are late?",
        "我方欠款.天 ≥ 3                | 我方欠款.天         | Did you mean 我方欠款.天数",
        "trend < 3                      | trend               | Did you mean order trend?",
        "complaints.open in [1..2]      | complaints.open     | Use one of",
        "eval(1)                        | eval                | Use one of",
      })
  void a_signal_that_does_not_exist_is_named_with_the_nearest(
      String cell, String name, String remedy) {
    Problem found = SMALL.cell(SYMPTOMS, 2, "when-1", cell).found().get(0);

    assertThat(Files.line(found)).isEqualTo("symptoms/all.csv:2:4 unknown-signal " + name);
    assertThat(found.remedy().en()).startsWith(remedy);
  }

  @Test
  void a_message_reads_well_in_chinese() {
    Problem found = SMALL.cell(SYMPTOMS, 2, "when-1", "rival.goal = 敌手").found().get(0);

    assertThat(found.describe(Locale.CHINESE))
        .isEqualTo(
            "symptoms/all.csv:2:4: 错误 bad-test: 无法理解条件“rival.goal = 敌手”：没有取值“敌手”（是不是想写 对手？）。"
                + " 例如：complaints.open >= 2，in [3..7]，= KEY, MAIN，not(LOST)。");
  }

  @Test
  void a_protected_signal_is_never_evidence() {
    assertThat(SMALL.cell(SYMPTOMS, 2, "when-1", "health").problems())
        .containsExactly("symptoms/all.csv:2:4 protected-signal health");
    assertThat(SMALL.cell("actions.csv", 2, "when-1", "健康 = 否").problems())
        .containsExactly("actions.csv:2:9 protected-signal health");
    assertThat(SMALL.cell("policies.csv", 2, "when-1", "health").problems())
        .containsExactly("policies.csv:2:6 protected-signal health");
    assertThat(SMALL.cell("roles.csv", 3, "unless-1", "health").problems())
        .containsExactly("roles.csv:3:5 protected-signal health");
  }

  @Test
  void all_conditions_of_a_row_are_checked() {
    Files spoilt =
        SMALL
            .cell(SYMPTOMS, 2, "when-2", "we-owe.days > x")
            .cell(SYMPTOMS, 2, "when-3", "nothing > 3")
            .cell(SYMPTOMS, 3, "when-1", "we-owe.amount");

    assertThat(spoilt.problems())
        .containsExactly(
            "symptoms/all.csv:2:5 bad-test we-owe.days > x",
            "symptoms/all.csv:2:6 unknown-signal nothing",
            "symptoms/all.csv:3:4 bad-test we-owe.amount");
  }

  @Test
  void beside_a_pattern_there_are_no_conditions() {
    Files pattern =
        SMALL
            .cell(SYMPTOMS, 4, "when-1", "Pattern")
            .cell(SYMPTOMS, 4, "when-2", "we-owe.days > 3")
            .with("patterns/a.drl", "rule \"a\" @raises(ACCEPTED)\n");

    assertThat(pattern.problems())
        .containsExactly("symptoms/all.csv:4:5 unused-value we-owe.days > 3");
  }

  @Test
  void a_pattern_may_be_an_alternative_of_rows() {
    Files both =
        SMALL
            .cell(SYMPTOMS, 3, "when-1", "模式")
            .with("patterns/a.drl", "rule \"a\" @raises(LATE)\n");

    assertThat(both.load().symptom("LATE").orElseThrow().pattern()).isTrue();
    assertThat(both.load().symptom("LATE").orElseThrow().ways()).hasSize(1);
  }

  @Test
  void the_name_of_a_signal_is_the_longest_that_fits() {
    Files longer =
        SMALL.append(
            "signals.csv", "more,我方欠款.天数 在,days we are late in all,number,,,,,,,,,,,,,,,,");

    assertThat(
            longer
                .cell(SYMPTOMS, 2, "when-1", "days we are late in all in [1..2]")
                .load()
                .symptom("LATE")
                .orElseThrow()
                .ways()
                .get(0)
                .conditions()
                .get(0)
                .expression())
        .isEqualTo("more:NUMBER in [1..2]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=SUM(A1)",
        "=A1",
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "eval(System.exit(1))",
        "java.lang.Runtime",
        "{{we-owe.days}} >= 3",
        "${we-owe.days} >= 3",
        "we-owe.days >= 3 <script>"
      })
  void code_in_a_cell_is_one_finding(String code) {
    assertThat(SMALL.cell(SYMPTOMS, 2, "when-1", code).problems())
        .containsExactly("symptoms/all.csv:2:4 code-in-cell " + code);
    assertThat(SMALL.cell(SYMPTOMS, 2, "text-en", code).problems())
        .contains("symptoms/all.csv:2:13 code-in-cell " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"= spends less", "-30% within a month", "paid 30% late", "more (of A1)"})
  void what_people_write_in_texts_is_no_code(String text) {
    assertThat(SMALL.cell("actions.csv", 2, "proof-en", text).problems()).isEmpty();
  }
}
