package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.JsonSchema;
import io.github.churnrx.audit.Audit;
import io.github.churnrx.audit.ListScore;
import io.github.churnrx.audit.Reply;
import io.github.churnrx.audit.Score;
import io.github.churnrx.audit.ToolMaker;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Check.Checklist;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditOutputTest {
  private static final Audit USUAL = ToolMaker.audit(ToolMaker.usual());
  private static final Audit GOOD =
      ToolMaker.audit(
          ToolMaker.answers()
              .answer("RATE_KNOWN", Reply.YES)
              .answer("PROMISES_RECORDED", Reply.YES)
              .answer("RULES_REVIEWED", Reply.YES)
              .answer("LOSSES_EXAMINED", Reply.NOT_APPLICABLE)
              .build());

  @Test
  void the_pages_read_as_committed() throws IOException {
    Golden.checkText("audit.zh.txt", AuditText.in(Locale.CHINESE).write(USUAL));
    Golden.checkText("audit.en.txt", AuditText.in(Locale.ENGLISH).write(USUAL));
    Golden.checkText("audit-good.zh.txt", AuditText.in(Locale.CHINESE).write(GOOD));
    Golden.checkText("audit-good.en.txt", AuditText.in(Locale.ENGLISH).write(GOOD));
    Golden.checkText("audit-brief.zh.txt", AuditText.in(Locale.CHINESE).brief().write(USUAL));
    Golden.checkText("audit-brief.en.txt", AuditText.in(Locale.ENGLISH).brief().write(USUAL));
  }

  @Test
  void few_answers_are_too_little_for_a_verdict() {
    Audit few =
        new Audit(
            GOOD.answers(),
            List.of(new ListScore(Checklist.MEASURES, new Score(3, 0, 0, 47, 0))),
            List.of(),
            List.of(),
            GOOD.diagnosis(),
            List.of());

    assertThat(AuditText.in(Locale.ENGLISH).write(few))
        .contains(
            "Conclusion: 3 of 50 questions that apply were answered: too little for a verdict")
        .doesNotContain("were answered, 100% fulfilled");
    assertThat(AuditText.in(Locale.CHINESE).write(few))
        .contains("结论：适用的 50 个问题只答了 3 个，还不足以下结论；这些回答中没有差距");
  }

  @Test
  void what_is_done_in_part_is_not_said_to_be_lacking() {
    assertThat(AuditText.in(Locale.ENGLISH).write(USUAL))
        .contains("◐ only in part: churn rate known", "× Promises to customers are not recorded")
        .contains("closes the gap: Promises to customers are not recorded")
        .doesNotContain("◐ The churn rate is not");
  }

  @Test
  void the_brief_page_leaves_out_evidence_notes_and_steps_and_nothing_else() {
    String full = AuditText.in(Locale.ENGLISH).write(USUAL);
    String brief = AuditText.in(Locale.ENGLISH).brief().write(USUAL);

    assertThat(full).contains("note: 只算全年", "+ The churn rate is 28%", "steps: list what is open");
    assertThat(brief)
        .doesNotContain("只算全年", "+ The churn rate", "steps:")
        .contains("promising too much (strong)", "Keep a register of what is promised")
        .contains("Promises to customers are not recorded", "ask director");
  }

  @Test
  void json_is_valid_against_its_schema_in_both_languages() throws IOException {
    JsonSchema schema = Schemas.load("audit.schema.json");

    for (Audit audit : List.of(USUAL, GOOD)) {
      Schemas.assertValid(schema, AuditJson.in(Locale.CHINESE).write(audit));
      Schemas.assertValid(schema, AuditJson.in(Locale.ENGLISH).pretty().write(audit));
    }
    String json = AuditJson.in(Locale.ENGLISH).write(USUAL);
    assertThat(Schemas.violations(schema, json.replace("\"gaps\"", "\"holes\""))).isNotEmpty();
    assertThat(Schemas.violations(schema, json.replace("\"closes\"", "\"shuts\""))).isNotEmpty();
  }

  @Test
  void json_reads_as_committed() throws IOException {
    Golden.checkText("audit.en.json", AuditJson.in(Locale.ENGLISH).pretty().write(USUAL) + "\n");
  }

  @Test
  void the_plan_is_a_table() throws IOException {
    Golden.checkText(
        "audit.zh.csv", AuditCsv.in(Locale.CHINESE).write(USUAL).replace("\r\n", "\n"));
    assertThat(AuditCsv.in(Locale.ENGLISH).write(GOOD))
        .isEqualTo(String.join(",", AuditCsv.COLUMNS) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_form_filled_in_answers_every_question(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String yes = Reply.YES.label().in(locale);
    String form = AnswersTemplate.in(locale).write(ToolMaker.churnRx().knowledge());

    String filled =
        form.replaceFirst("(?m)^(company|公司):$", "$1: Yongli")
            .replaceFirst("(?m)^(asOf|日期):", "$1: 2026-06-30")
            .replaceAll("(?m)^(  [^#\n]+):$", "$1: " + yes);

    assertThat(
            AnswersReader.of(ToolMaker.churnRx().knowledge()).parse("form.yaml", filled).byCheck())
        .containsOnlyKeys(ToolMaker.churnRx().knowledge().checks().stream().map(Check::id).toList())
        .allSatisfy((check, answer) -> assertThat(answer.reply()).isEqualTo(Reply.YES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_empty_form_is_no_answer(String language) {
    String form =
        AnswersTemplate.in(Locale.forLanguageTag(language)).write(ToolMaker.churnRx().knowledge());

    assertThat(
            catchThrowableOfType(
                    InputException.class,
                    () ->
                        AnswersReader.of(ToolMaker.churnRx().knowledge()).parse("form.yaml", form))
                .problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("missing-property", "missing-as-of", "no-answers");
  }

  @Test
  void the_form_reads_as_committed() throws IOException {
    Golden.checkText(
        "answers-form.zh.yaml",
        AnswersTemplate.in(Locale.CHINESE).write(ToolMaker.churnRx().knowledge()));
    Golden.checkText(
        "answers-form.en.yaml",
        AnswersTemplate.in(Locale.ENGLISH).write(ToolMaker.churnRx().knowledge()));
  }

  @Test
  void the_schema_of_answers_takes_what_the_reader_takes() throws IOException {
    JsonSchema schema = Schemas.load("answers.schema.json");
    String json =
        "{\"company\":\"Y\",\"asOf\":\"2026-06-30\",\"answers\":{\"RATE_KNOWN\":\"no\","
            + "\"登记承诺\":{\"answer\":\"部分\",\"note\":\"x\"},\"RULES_REVIEWED\":null},"
            + "\"figures\":{\"company.churn-rate\":\"28%\",\"company.dealers\":4}}";

    Schemas.assertValid(schema, json);
    assertThat(AnswersReader.of(ToolMaker.churnRx().knowledge()).parse("a.json", json).byCheck())
        .hasSize(2);
    assertThat(Schemas.violations(schema, json.replace("\"no\"", "\"maybe\""))).isNotEmpty();
    assertThat(Schemas.violations(schema, json.replace("\"company\"", "\"firm\""))).isNotEmpty();
  }
}
