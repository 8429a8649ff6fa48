package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.audit.Answer;
import io.github.churnrx.audit.Answers;
import io.github.churnrx.audit.Reply;
import io.github.churnrx.audit.ToolMaker;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.InputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersReaderTest {
  private static final AnswersReader READER = AnswersReader.of(ToolMaker.churnRx().knowledge());
  private static final String HEAD = "company: Yongli\nasOf: 2026-06-30\nanswers:\n";

  private static Answers read(String... lines) {
    return READER.parse("a.yaml", HEAD + String.join("\n", lines) + "\n");
  }

  private static List<Problem> problems(String text) {
    return problems("a.yaml", text);
  }

  private static List<Problem> problems(String file, String text) {
    return catchThrowableOfType(InputException.class, () -> READER.parse(file, text)).problems();
  }

  private static List<String> lines(String text) {
    return problems(text).stream()
        .map(problem -> (problem.at() + " " + problem.code() + " " + problem.value()).strip())
        .toList();
  }

  @Test
  void a_file_in_english() {
    Answers answers =
        read(
            "  PROMISES_RECORDED: no",
            "  RATE_KNOWN: {answer: partly, note: 只算全年}",
            "  RULES_REVIEWED: yes",
            "  LOSSES_EXAMINED: {answer: unknown, note: to be asked}",
            "figures:",
            "  company.churn-rate: 28%");

    assertThat(answers).isEqualTo(ToolMaker.usual());
  }

  @Test
  void the_same_file_in_chinese() {
    Answers answers =
        READER.parse(
            "a.yaml",
            """
            公司: Yongli
            日期: 2026-06-30
            回答:
              登记承诺: 否
              算流失率: {答: 部分, 备注: 只算全年}
              复查规则制度: 是
              分析流失: {答: 未知, 备注: to be asked}
            数据:
              公司.流失率: 28％
            """);

    assertThat(answers).isEqualTo(ToolMaker.usual());
  }

  @Test
  void the_same_file_as_json() {
    Answers answers =
        READER.parse(
            "a.json",
            """
            {
            	"company": "Yongli", "asOf": "2026-06-30",
            	"answers": {"PROMISES_RECORDED": "no", "RATE_KNOWN": {"answer": "partly", "note": "只算全年"},
            	  "RULES_REVIEWED": true, "LOSSES_EXAMINED": {"answer": "unknown", "note": "to be asked"}},
            	"figures": {"company.churn-rate": 0.28}
            }
            """);

    assertThat(answers).isEqualTo(ToolMaker.usual());
  }

  @ParameterizedTest
  @CsvSource({
    "yes, YES",
    "Yes, YES",
    "是, YES",
    "true, YES",
    "on, YES",
    "no, NO",
    "NO, NO",
    "否, NO",
    "false, NO",
    "'\"no\"', NO",
    "partly, PARTLY",
    "部分, PARTLY",
    "unknown, UNKNOWN",
    "未知, UNKNOWN",
    "not applicable, NOT_APPLICABLE",
    "not-applicable, NOT_APPLICABLE",
    "不适用, NOT_APPLICABLE"
  })
  void every_word_for_an_answer_means_what_it_says(String word, Reply reply) {
    assertThat(read("  RATE_KNOWN: " + word).byCheck())
        .containsExactly(org.assertj.core.api.Assertions.entry("RATE_KNOWN", Answer.of(reply)));
  }

  @ParameterizedTest
  @CsvSource({"RATE_KNOWN", "rate known", "算流失率", "churn rate known", "Ｓ4.AQ3", "s4.aq3"})
  void a_question_goes_by_its_id_either_label_or_its_catalogue_id(String name) {
    String key = name.equals("rate known") ? "rate-known" : name;

    assertThat(read("  " + key + ": no").byCheck()).containsOnlyKeys("RATE_KNOWN");
  }

  @Test
  void what_is_left_blank_is_not_answered() {
    Answers answers = read("  RATE_KNOWN: no", "  PROMISES_RECORDED:", "  RULES_REVIEWED: ''");

    assertThat(answers.byCheck()).containsOnlyKeys("RATE_KNOWN");
  }

  @Test
  void figures_of_every_type_are_read() {
    Answers answers =
        read(
            "  RATE_KNOWN: no",
            "figures:",
            "  公司.流失率: 0.125",
            "  company.lost-value: {amount: 1500000, currency: CNY}",
            "  dealers: 450",
            "  exports: yes",
            "  公司.财年起: 2026-01-01",
            "  company.trade: 工具",
            "  company.motto: customers first");

    assertThat(answers.companyCase().signals())
        .containsEntry("company.churn-rate", 0.125)
        .containsEntry("company.lost-value", Money.of(1_500_000, "CNY"))
        .containsEntry("company.dealers", 450.0)
        .containsEntry("company.exporting", true)
        .containsEntry("company.fiscal-start", LocalDate.of(2026, 1, 1))
        .containsEntry("company.trade", "工具")
        .containsEntry("company.motto", "customers first");
    assertThat(ToolMaker.audit(answers).gaps()).hasSize(1);
  }

  @Test
  void a_figure_left_blank_is_not_known() {
    Answers answers = read("  RATE_KNOWN: no", "figures:", "  company.dealers:");

    assertThat(answers.companyCase().signals()).doesNotContainKey("company.dealers");
  }

  @Test
  void a_day_from_outside_stands_in_for_a_missing_one_only() {
    AnswersReader reader = READER.asOf(LocalDate.of(2025, 1, 1));

    assertThat(reader.parse("a.yaml", "company: Y\nanswers: {RATE_KNOWN: no}").asOf())
        .isEqualTo("2025-01-01");
    assertThat(reader.parse("a.yaml", HEAD + "  RATE_KNOWN: no\n").asOf()).isEqualTo("2026-06-30");
  }

  @Test
  void everything_wrong_is_told_at_once_with_its_place() {
    assertThat(
            lines(
                """
                compny: Yongli
                asOf: 30.6.2026
                answers:
                  RATE_KNWN: no
                  PROMISES_RECORDED: maybe
                  S4.KM1: yes
                  算流失率: 否
                  RATE_KNOWN: yes
                  LOSSES_EXAMINED: [yes]
                  RULES_REVIEWED: {note: why}
                figures:
                  company.churn-rte: 0.1
                  company.dealers: many
                  公司.经销商数: 3
                  company.exporting: perhaps
                  company.trade: SHOES
                  orders.recent: 3
                  check.rate-known: yes
                """))
        .containsExactly(
            "a.yaml:1:1 missing-property company",
            "a.yaml:1:1 unknown-property compny",
            "a.yaml:2:7 bad-property 30.6.2026",
            "a.yaml:4:3 unknown-check RATE_KNWN",
            "a.yaml:5:22 unknown-reply maybe",
            "a.yaml:6:3 ambiguous-check S4.KM1",
            "a.yaml:8:3 answered-twice RATE_KNOWN",
            "a.yaml:9:20 unknown-reply […]",
            "a.yaml:10:19 missing-property answer",
            "a.yaml:12:3 unknown-signal company.churn-rte",
            "a.yaml:13:20 bad-property many",
            "a.yaml:14:3 duplicate-property 公司.经销商数",
            "a.yaml:15:22 bad-property perhaps",
            "a.yaml:16:18 unknown-choice SHOES",
            "a.yaml:17:3 unknown-signal orders.recent",
            "a.yaml:18:3 unknown-signal check.rate-known");
  }

  @Test
  void each_problem_says_what_to_do_in_both_languages() {
    List<Problem> problems =
        problems(
            HEAD
                + "  RATE_KNWN: no\n  PROMISES_RECORDED: maybe\n  S4.KM1: yes\n"
                + "  RULES_REVIEWED: no\n  复查规则制度: 否\n  zzzzzzzz: no\n");

    assertThat(problems)
        .extracting(problem -> problem.describe(Locale.ENGLISH))
        .containsExactly(
            "a.yaml:4:3: error unknown-check: There is no question called \"RATE_KNWN\" in the"
                + " checklists. Did you mean \"RATE_KNOWN\"?",
            "a.yaml:5:22: error unknown-reply: \"maybe\" is not an answer. Write yes, partly, no,"
                + " unknown or not applicable.",
            "a.yaml:6:3: error ambiguous-check: \"S4.KM1\" can mean several questions. Write one of"
                + " RATE_KNOWN, LOSSES_EXAMINED.",
            "a.yaml:8:3: error answered-twice: The question \"rules reviewed\" is answered twice;"
                + " the first is at a.yaml:7:3. Remove one of them.",
            "a.yaml:9:3: error unknown-check: There is no question called \"zzzzzzzz\" in the"
                + " checklists. churnrx audit --template lists all questions.");
    assertThat(problems)
        .extracting(problem -> problem.describe(Locale.CHINESE))
        .containsExactly(
            "a.yaml:4:3: 错误 unknown-check: 没有名为“RATE_KNWN”的检查问题。 您是不是想写“RATE_KNOWN”？",
            "a.yaml:5:22: 错误 unknown-reply: “maybe”不是可用的回答。 请写 是、部分、否、未知 或 不适用。",
            "a.yaml:6:3: 错误 ambiguous-check: “S4.KM1”可以指多个检查问题。 请写其中之一：RATE_KNOWN、LOSSES_EXAMINED。",
            "a.yaml:8:3: 错误 answered-twice: 问题“复查规则制度”回答了两次；第一次在 a.yaml:7:3。 请删除其中一个。",
            "a.yaml:9:3: 错误 unknown-check: 没有名为“zzzzzzzz”的检查问题。 全部问题见 churnrx audit --template。");
  }

  @Test
  void usual_words_for_a_reply_are_told_which_reply_they_are() {
    assertThat(problems(HEAD + "  RATE_KNOWN: 没有\n  PROMISES_RECORDED: 有时\n  RULES_REVIEWED: 没\n"))
        .extracting(problem -> problem.remedy().zh())
        .containsExactly(
            "您是不是想写“否”？请写 是、部分、否、未知 或 不适用。",
            "您是不是想写“部分”？请写 是、部分、否、未知 或 不适用。",
            "您是不是想写“否”？请写 是、部分、否、未知 或 不适用。");
  }

  @Test
  void a_share_in_percent_without_the_sign_is_refused_and_not_taken_for_24_times_as_much() {
    for (String right : List.of("0.24", "24%", "1", "0")) {
      Answers answers =
          AnswersReader.of(ToolMaker.churnRx().knowledge())
              .parse("a.yaml", HEAD + "  RATE_KNOWN: no\nfigures:\n  company.churn-rate: " + right);
      assertThat(answers.companyCase().signals()).containsKey("company.churn-rate");
    }
    for (String wrong : List.of("24", "2400%", "12.5")) {
      assertThat(lines(HEAD + "  RATE_KNOWN: no\nfigures:\n  company.churn-rate: " + wrong + "\n"))
          .singleElement()
          .asString()
          .startsWith("a.yaml:6:23 out-of-range");
    }
  }

  @Test
  void the_same_key_twice_is_answered_twice() {
    assertThat(lines(HEAD + "  RATE_KNOWN: no\n  RATE_KNOWN: no\n"))
        .containsExactly("a.yaml:5:3 answered-twice RATE_KNOWN");
  }

  @Test
  void a_property_in_both_languages_stands_there_twice() {
    assertThat(lines(HEAD + "  RATE_KNOWN: no\n公司: 永利\n"))
        .containsExactly("a.yaml:5:1 duplicate-property 公司");
  }

  @Test
  void no_answer_at_all_is_an_error() {
    assertThat(lines("")).containsExactly("a.yaml no-answers a.yaml");
    assertThat(lines("# nothing\n")).containsExactly("a.yaml no-answers a.yaml");
    assertThat(lines("company: Y\nasOf: 2026-06-30\n")).containsExactly("a.yaml no-answers a.yaml");
    assertThat(lines(HEAD)).containsExactly("a.yaml no-answers a.yaml");
    assertThat(lines(HEAD + "  RATE_KNOWN:\n")).containsExactly("a.yaml:3:1 no-answers a.yaml");
    assertThat(lines("company: Y\nasOf: 2026-06-30\nanswers: {}\n"))
        .containsExactly("a.yaml:3:1 no-answers a.yaml");
  }

  @Test
  void company_and_day_must_be_said() {
    assertThat(lines("answers: {RATE_KNOWN: no}\n"))
        .containsExactly("a.yaml missing-as-of", "a.yaml:1:1 missing-property company");
  }

  @Test
  void what_has_another_shape_is_told() {
    assertThat(lines("- a\n")).containsExactly("a.yaml:1:1 bad-yaml");
    assertThat(lines("company: [\n")).hasSize(1).first().asString().contains("bad-yaml");
    assertThat(lines("company: Y\nasOf: 2026-06-30\nanswers: [no]\n"))
        .containsExactly("a.yaml:3:10 bad-property […]");
    assertThat(lines(HEAD + "  RATE_KNOWN: no\nfigures: 3\n"))
        .containsExactly("a.yaml:5:10 bad-property 3");
    assertThat(lines(HEAD + "  RATE_KNOWN: no\n---\nmore: 1\n"))
        .hasSize(1)
        .first()
        .asString()
        .contains("bad-yaml");
    assertThat(problems("a.json", "{\"company\": "))
        .extracting(Problem::code)
        .containsExactly("bad-json");
    assertThat(problems("company: Y\nasOf: soon\nanswers: {RATE_KNOWN: no}\n").get(0).remedy().en())
        .isEqualTo("See docs/audit.md.");
  }

  @Test
  void bytes_are_utf8_with_or_without_mark_or_gb18030_with_a_notice() {
    String text = HEAD + "  算流失率: 否\n";
    List<Problem> notices = new ArrayList<>();

    READER.read("a.yaml", text.getBytes(StandardCharsets.UTF_8), notices);
    READER.read("a.yaml", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), notices);
    assertThat(notices).isEmpty();

    Answers answers = READER.read("a.yaml", text.getBytes(Charset.forName("GB18030")), notices);
    assertThat(answers.byCheck()).containsOnlyKeys("RATE_KNOWN");
    assertThat(notices).extracting(Problem::code).containsExactly("not-utf8");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] utf16 = HEAD.getBytes(StandardCharsets.UTF_16LE);

    assertThat(
            catchThrowableOfType(
                    InputException.class, () -> READER.read("a.yaml", utf16, new ArrayList<>()))
                .problems())
        .extracting(Problem::code)
        .containsExactly("unreadable-text");
  }
}
