package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What belongs together is about a customer, an account owner or the company, never about two. */
class OneSubjectTest {
  /** The small knowledge with a cause of account owners and all that it needs. */
  private static final Files WITH_OWNER =
      SMALL
          .with(
              "signals/owner.csv",
              """
              id,zh,en,type,subject,of,measure
              commission.overdue-days,提成.逾期天数,days the commission is late,number,客户经理,,
              """)
          .with(
              "causes/owner.csv",
              """
              id,subject,zh,en,parent,class,exposes,explain-zh,explain-en
              COMMISSION_LATE,owner,提成拖欠,commission late,,INTEREST,,提成没有按时发,the commission is late
              """)
          .with(
              "symptoms/owner.csv",
              """
              id,zh,en,when-1,when-2,family,supports,against,text-zh,text-en
              OVERDUE,提成逾期,commission overdue,commission.overdue-days >= 30,,promise,COMMISSION_LATE strong; LEAVING moderate,,,
              """)
          .with(
              "actions/owner.csv",
              """
              id,subject,zh,en,stage,for,when-1,priority,role,due
              PAY_COMMISSION,,付清提成,Pay the commission,prevent,COMMISSION_LATE,,1,finance,3
              TALK,owner,约谈,Talk,prevent,LEAVING,,2,manager,7
              """);

  @Test
  void each_subject_has_what_is_about_it() {
    Knowledge all = WITH_OWNER.load();

    Knowledge owner = all.about(Subject.OWNER);
    Knowledge customer = all.about(Subject.CUSTOMER);

    assertThat(owner.causes()).extracting(Cause::id).containsExactly("COMMISSION_LATE");
    assertThat(owner.signals()).extracting(Signal::id).containsExactly("commission.overdue-days");
    assertThat(owner.symptoms()).extracting(Symptom::id).containsExactly("OVERDUE");
    assertThat(owner.actions()).extracting(Action::id).containsExactly("PAY_COMMISSION", "TALK");
    assertThat(owner.policies()).isEmpty();
    assertThat(owner.version()).isEqualTo(all.version());
    assertThat(customer.causes())
        .extracting(Cause::id)
        .containsExactly("BROKEN_PROMISE", "RIVAL_OFFER");
    assertThat(customer.symptoms()).extracting(Symptom::id).containsExactly("LATE", "ACCEPTED");
    assertThat(customer.actions()).extracting(Action::id).containsExactly("PAY", "VISIT");
    assertThat(customer.policies()).hasSameSizeAs(all.policies());
    assertThat(all.about(Subject.COMPANY).causes()).isEmpty();
  }

  @Test
  void the_subject_of_an_action_follows_from_its_causes_and_need_not_be_said() {
    Knowledge all = WITH_OWNER.load();

    assertThat(all.action("PAY_COMMISSION")).map(Action::subject).contains(Subject.OWNER);
    assertThat(all.action("VISIT")).map(Action::subject).contains(Subject.CUSTOMER);
  }

  @Test
  void an_action_for_leaving_is_for_customers_unless_it_says_otherwise() {
    Files silent = WITH_OWNER.cell("actions/owner.csv", 3, "subject", "");

    assertThat(silent.load().action("TALK")).map(Action::subject).contains(Subject.CUSTOMER);
  }

  @Test
  void a_cause_does_not_belong_under_one_of_another_subject() {
    Files mixed = WITH_OWNER.cell("causes/owner.csv", 2, "parent", "RIVAL_OFFER");

    assertThat(mixed.problems()).containsExactly("causes/owner.csv:2:5 other-subject RIVAL_OFFER");
  }

  @Test
  void a_symptom_does_not_test_two_subjects() {
    Files mixed = WITH_OWNER.cell("symptoms/owner.csv", 2, "when-2", "rival.accepted");

    assertThat(mixed.problems())
        .containsExactly("symptoms/owner.csv:2 other-subject rival.accepted");
  }

  @Test
  void a_symptom_does_not_speak_against_a_cause_of_another_subject() {
    Files mixed = WITH_OWNER.cell("symptoms/owner.csv", 2, "against", "RIVAL_OFFER weak");

    assertThat(mixed.problems())
        .containsExactly("symptoms/owner.csv:2:8 other-subject RIVAL_OFFER");
  }

  @Test
  void a_symptom_does_not_tell_a_value_of_another_subject() {
    Files mixed =
        WITH_OWNER
            .cell("symptoms/owner.csv", 2, "text-zh", "欠 {we-owe.amount}")
            .cell("symptoms/owner.csv", 2, "text-en", "We owe {we-owe.amount}");

    assertThat(mixed.problems())
        .containsExactly("symptoms/owner.csv:2:10 other-subject we-owe.amount");
  }

  @Test
  void an_action_is_not_for_causes_of_two_subjects() {
    Files mixed = WITH_OWNER.cell("actions/owner.csv", 2, "for", "COMMISSION_LATE; RIVAL_OFFER");

    assertThat(mixed.problems()).containsExactly("actions/owner.csv:2 other-subject RIVAL_OFFER");
    assertThat(mixed.found().get(0).message().in(Locale.ENGLISH))
        .isEqualTo("\"RIVAL_OFFER\" is about: customer; this is about: owner.");
    assertThat(mixed.found().get(0).message().in(Locale.CHINESE))
        .isEqualTo("“RIVAL_OFFER”是关于客户的，而这里是关于客户经理的。");
  }

  @Test
  void what_an_action_says_of_its_subject_must_agree_with_its_causes() {
    Files mixed = WITH_OWNER.cell("actions/owner.csv", 2, "subject", "customer");

    assertThat(mixed.problems())
        .containsExactly("actions/owner.csv:2 other-subject COMMISSION_LATE");
  }

  @Test
  void an_action_does_not_test_another_subject() {
    Files mixed = WITH_OWNER.cell("actions/owner.csv", 3, "when-1", "we-owe.days >= 1");

    assertThat(mixed.problems()).containsExactly("actions/owner.csv:3 other-subject we-owe.days");
  }

  @Test
  void a_policy_does_not_touch_what_is_advised_for_an_owner() {
    Files mixed = WITH_OWNER.cell("policies.csv", 2, "actions", "TALK");

    assertThat(mixed.problems()).containsExactly("policies.csv:2 other-subject TALK");
  }

  @Test
  void a_signal_of_an_owner_does_not_follow_from_events() {
    Files derived =
        WITH_OWNER
            .cell("signals/owner.csv", 2, "of", "orders")
            .cell("signals/owner.csv", 2, "measure", "count");

    assertThat(derived.problems())
        .containsExactly("signals/owner.csv:2:6 bad-derivation commission.overdue-days");
  }

  @Test
  void a_cause_of_an_owner_does_not_say_what_else_is_exposed() {
    Files exposing = WITH_OWNER.cell("causes/owner.csv", 2, "exposes", "owner");

    assertThat(exposing.problems()).containsExactly("causes/owner.csv:2:7 unused-value owner");
  }
}
