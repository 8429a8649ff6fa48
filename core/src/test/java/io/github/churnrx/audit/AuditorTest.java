package io.github.churnrx.audit;

import static io.github.churnrx.audit.ToolMaker.DAY;
import static io.github.churnrx.audit.ToolMaker.answers;
import static io.github.churnrx.audit.ToolMaker.audit;
import static io.github.churnrx.audit.ToolMaker.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Check.Checklist;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Harm;
import io.github.churnrx.knowledge.KnowledgeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditorTest {
  @TempDir private Path folder;

  private static List<String> gaps(List<Gap> gaps) {
    return gaps.stream().map(gap -> gap.check().id()).toList();
  }

  private static List<String> actions(Audit audit) {
    return audit.plan().stream().map(planned -> planned.recommendation().id()).toList();
  }

  private static PlannedAction planned(Audit audit, String action) {
    return audit.plan().stream()
        .filter(planned -> planned.recommendation().id().equals(action))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_and_partly_are_gaps_and_the_heavier_comes_first() {
    Audit audit =
        audit(
            answers()
                .answer("RATE_KNOWN", Reply.NO)
                .answer("LOSSES_EXAMINED", Reply.PARTLY)
                .answer("PROMISES_RECORDED", Reply.NO)
                .answer("RULES_REVIEWED", Reply.YES)
                .build());

    assertThat(gaps(audit.gaps()))
        .containsExactly("PROMISES_RECORDED", "RATE_KNOWN", "LOSSES_EXAMINED");
    assertThat(audit.gaps()).extracting(Gap::isPartial).containsExactly(false, false, true);
  }

  @Test
  void yes_unknown_not_applicable_and_silence_are_no_gaps() {
    Audit audit =
        audit(
            answers()
                .answer("RATE_KNOWN", Reply.YES)
                .answer("PROMISES_RECORDED", Reply.UNKNOWN)
                .answer("RULES_REVIEWED", Reply.NOT_APPLICABLE)
                .build());

    assertThat(audit.gaps()).isEmpty();
    assertThat(audit.plan()).isEmpty();
    assertThat(audit.causes()).isEmpty();
    assertThat(audit.consequences()).isEmpty();
  }

  @Test
  void what_is_unknown_or_left_out_is_to_be_found_out_from_the_role_that_knows() {
    Audit audit =
        audit(
            answers()
                .answer("RATE_KNOWN", Reply.YES)
                .answer("LOSSES_EXAMINED", new Answer(Reply.UNKNOWN, "ask Li"))
                .build());

    assertThat(audit.open())
        .extracting(q -> q.check().id(), q -> q.whom().map(r -> r.id()).orElse("-"), q -> q.note())
        .containsExactly(
            tuple("PROMISES_RECORDED", "director", null),
            tuple("RULES_REVIEWED", "-", null),
            tuple("LOSSES_EXAMINED", "director", "ask Li"));
  }

  @Test
  void each_checklist_counts_partly_as_half_and_leaves_out_what_does_not_apply() {
    Audit audit =
        audit(
            answers()
                .answer("PROMISES_RECORDED", Reply.PARTLY)
                .answer("RULES_REVIEWED", Reply.NOT_APPLICABLE)
                .answer("RATE_KNOWN", Reply.YES)
                .build());

    assertThat(audit.lists())
        .containsExactly(
            new ListScore(Checklist.PREVENTION, new Score(0, 1, 0, 0, 1)),
            new ListScore(Checklist.REVIEW, new Score(0, 0, 0, 1, 0)),
            new ListScore(Checklist.MEASURES, new Score(1, 0, 0, 0, 0)));
    Score prevention = audit.lists().get(0).score();
    assertThat(prevention.fulfilledShare()).hasValue(0.5);
    assertThat(prevention.answeredShare()).hasValue(1);
    Score review = audit.lists().get(1).score();
    assertThat(review.fulfilledShare()).isEmpty();
    assertThat(review.answeredShare()).hasValue(0);
    assertThat(audit.total()).isEqualTo(new Score(1, 1, 0, 1, 1));
    assertThat(audit.total().fulfilledShare().orElseThrow()).isEqualTo(0.75);
    assertThat(audit.total().answeredShare().orElseThrow()).isCloseTo(0.667, within(0.001));
    assertThat(audit.total().questions()).isEqualTo(4);
  }

  @Test
  void gaps_that_lead_to_the_same_harm_are_told_together() {
    Audit audit = audit(usual());

    assertThat(audit.consequences())
        .extracting(c -> c.harm().id(), c -> gaps(c.gaps()))
        .containsExactly(
            tuple("REVENUE_LOST", List.of("PROMISES_RECORDED", "RATE_KNOWN")),
            tuple("NAME_DAMAGED", List.of("PROMISES_RECORDED")));
    assertThat(audit.gaps().get(0).consequences())
        .extracting(Harm::id)
        .containsExactly("REVENUE_LOST", "NAME_DAMAGED");
  }

  @Test
  void answers_and_figures_together_are_evidence_for_the_causes_of_the_company() {
    Audit audit = audit(usual());

    assertThat(audit.causes()).hasSize(1);
    assertThat(audit.causes().get(0).cause().id()).isEqualTo("OVERPROMISING");
    assertThat(audit.causes().get(0).grade()).isEqualTo(Grade.STRONG);
    assertThat(audit.causes().get(0).supporting())
        .extracting(evidence -> evidence.text(Locale.ENGLISH))
        .containsExactly("What is promised to customers is not recorded", "The churn rate is 28%");
  }

  @Test
  void a_figure_just_short_of_the_threshold_is_no_evidence() {
    Audit audit =
        audit(
            answers()
                .answer("PROMISES_RECORDED", Reply.PARTLY)
                .figure("company.churn-rate", 0.199)
                .build());

    assertThat(audit.causes()).isEmpty();
    assertThat(audit.diagnosis().cause("OVERPROMISING").orElseThrow().supporting()).hasSize(1);
  }

  @Test
  void an_action_stands_in_the_plan_once_with_all_that_it_is_good_for() {
    Audit audit = audit(usual());

    assertThat(actions(audit)).containsExactly("KEEP_REGISTER", "PROMISE_LESS", "COUNT_LOSSES");
    PlannedAction register = planned(audit, "KEEP_REGISTER");
    assertThat(gaps(register.closes())).containsExactly("PROMISES_RECORDED");
    assertThat(register.recommendation().because()).containsExactly("OVERPROMISING");
    PlannedAction promiseLess = planned(audit, "PROMISE_LESS");
    assertThat(promiseLess.closes()).isEmpty();
    assertThat(promiseLess.recommendation().because()).containsExactly("OVERPROMISING");
  }

  @Test
  void an_action_that_only_closes_a_gap_has_its_role_and_day_too() {
    Audit audit = audit(answers().answer("LOSSES_EXAMINED", Reply.NO).build());

    assertThat(actions(audit)).containsExactly("COUNT_LOSSES", "REVIEW_RULES");
    PlannedAction count = planned(audit, "COUNT_LOSSES");
    assertThat(count.recommendation().due()).isEqualTo(DAY.plusDays(14));
    assertThat(count.recommendation().assignee().role().id()).isEqualTo("finance");
    assertThat(count.recommendation().because()).isEmpty();
    assertThat(gaps(count.closes())).containsExactly("LOSSES_EXAMINED");
  }

  @Test
  void the_person_who_fills_a_role_is_named() {
    Audit audit = audit(answers().answer("PROMISES_RECORDED", Reply.NO).build());

    assertThat(planned(audit, "KEEP_REGISTER").recommendation().assignee().person()).contains("李娜");
  }

  @Test
  void no_action_is_due_before_one_that_it_must_follow() {
    Audit audit = audit(usual());

    assertThat(planned(audit, "PROMISE_LESS").recommendation().indication().dueDays())
        .isLessThan(planned(audit, "KEEP_REGISTER").recommendation().indication().dueDays());
    assertThat(planned(audit, "PROMISE_LESS").recommendation().due())
        .isEqualTo(planned(audit, "KEEP_REGISTER").recommendation().due())
        .isEqualTo(DAY.plusDays(7));
  }

  @Test
  void a_question_that_does_not_exist_is_refused() {
    Answers answers = answers().answer("NO_SUCH", Reply.NO).answer("NOR_THIS", Reply.YES).build();

    assertThatThrownBy(() -> audit(answers))
        .isInstanceOf(RejectedCaseException.class)
        .hasMessageContaining("There is no question called \"NO_SUCH\"")
        .hasMessageContaining("\"NOR_THIS\"");
  }

  @Test
  void no_answer_at_all_is_refused() {
    Answers answers = answers().figure("company.churn-rate", 0.5).build();

    assertThatThrownBy(() -> audit(answers))
        .isInstanceOf(RejectedCaseException.class)
        .hasMessageContaining("answers no question");
  }

  @Test
  void a_figure_that_is_not_about_the_company_is_refused() {
    Answers answers = answers().answer("RATE_KNOWN", Reply.NO).figure("orders.recent", 3).build();

    assertThatThrownBy(() -> audit(answers)).isInstanceOf(RejectedCaseException.class);
  }

  @Test
  void a_question_can_be_answered_once() {
    Answers.Builder answers = answers().answer("RATE_KNOWN", Reply.NO);

    assertThatThrownBy(() -> answers.answer("RATE_KNOWN", Reply.YES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RATE_KNOWN");
  }

  @Test
  void answers_need_a_day() {
    Answers.Builder answers = Answers.of("Yongli").answer("RATE_KNOWN", Reply.NO);

    assertThatThrownBy(answers::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("asOf");
  }

  @Test
  void figures_of_every_type_reach_the_case() {
    Answers answers =
        answers()
            .answer("RATE_KNOWN", Reply.NO)
            .figure("company.dealers", 450)
            .figure("company.lost-value", Money.of(1_500_000, "CNY"))
            .figure("company.exporting", true)
            .figure("company.fiscal-start", DAY)
            .figure("company.trade", "TOOLS")
            .build();

    assertThat(answers.companyCase().signals())
        .containsEntry("check.rate-known", "no")
        .containsEntry("company.dealers", 450.0)
        .containsEntry("company.lost-value", Money.of(1_500_000, "CNY"))
        .containsEntry("company.exporting", true)
        .containsEntry("company.fiscal-start", DAY)
        .containsEntry("company.trade", "TOOLS");
    assertThat(audit(answers).gaps()).hasSize(1);
  }

  @Test
  void the_same_answers_give_the_same_audit() {
    assertThat(usual()).isEqualTo(usual()).hasSameHashCodeAs(usual());
    assertThat(usual()).isNotEqualTo(answers().answer("RATE_KNOWN", Reply.NO).build());
    assertThat(audit(usual())).isEqualTo(audit(usual()));
  }

  @Test
  void knowledge_without_a_checklist_cannot_audit() throws IOException {
    Path source = Path.of("src/test/resources/company");
    try (var files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = source.relativize(file).toString();
        if (!name.equals("checklist.csv") && !name.startsWith("symptoms")) {
          Files.copy(file, folder.resolve(name));
        }
      }
    }
    Files.createDirectory(folder.resolve("symptoms"));
    Files.writeString(
        folder.resolve("symptoms/company.csv"),
        """
        id,zh,en,when-1,family,supports
        MANY,多,many,company.churn-rate >= 0.2,portfolio,OVERPROMISING weak; POOR_RULES weak
        """);
    ChurnRx churnRx = ChurnRx.builder().knowledge(folder).build();

    assertThatThrownBy(() -> Auditor.with(churnRx))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("checklist.csv")
        .hasMessageContaining("no checklist");
  }
}
