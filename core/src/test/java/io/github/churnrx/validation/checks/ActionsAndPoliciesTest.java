package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of actions and policies that never have an effect. */
class ActionsAndPoliciesTest {
  private static Kb withAction(String row) {
    return SOUND.append("actions.csv", row);
  }

  @Test
  void nobody_who_is_lost_is_at_risk_of_leaving() {
    Kb kb = withAction("CALL,致电,Call,organise,LEAVING,,LOST,,,,3,,manager,7,");

    assertThat(kb.found()).containsExactly("actions.csv:5:7 never-advised CALL");
    assertThat(kb.validate().warnings().get(0).message().en())
        .isEqualTo(
            "This row of the action \"CALL\" never takes effect: the risk of leaving is not for"
                + " those who are lost, and lost is its only status.");
  }

  @Test
  void account_owners_have_no_tier() {
    Kb kb =
        SOUND
            .with(
                "signals/owner.csv",
                """
                id,zh,en,type,subject,question-zh,question-en,ask
                seller.paid,佣金,paid,flag,owner,付了吗？,Paid?,manager
                """)
            .with(
                "causes/owner.csv",
                """
                id,zh,en,subject,class,explain-zh,explain-en
                UNPAID,没拿到佣金,unpaid,owner,INTEREST,没拿到佣金,unpaid
                """)
            .with(
                "symptoms/owner.csv",
                """
                id,zh,en,when-1,family,supports
                NOT_PAID,未付佣金,not paid,seller.paid = no,promise,UNPAID strong
                """)
            .with(
                "actions/owner.csv",
                """
                id,zh,en,stage,for,tier,priority,role,due
                PAY_OWNER,付佣金,Pay the owner,retain,UNPAID,KEY,1,manager,3
                """)
            .with(
                "scenarios/owner.yaml",
                "- name: unpaid\n  case: {id: O, subject: OWNER, asOf: 2026-05-01, signals:"
                    + " {seller.paid: false}}\n  expect: {main: UNPAID}\n");

    assertThat(kb.found()).containsExactly("actions/owner.csv:2:6 never-advised PAY_OWNER");
    assertThat(kb.cell("actions/owner.csv", 2, "tier", "unknown").found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "win-back, ACTIVE; AT_RISK, stage-mismatch win-back",
    "win-back, LOST, ''",
    "win-back, '', ''",
    "retain, LOST, stage-mismatch retain",
    "prevent, LOST, stage-mismatch prevent",
    "retain, AT_RISK; LOST, ''",
    "organise, LOST, ''",
  })
  void the_stage_suits_the_status(String stage, String status, String expected) {
    Kb kb = withAction("CALL,致电,Call," + stage + ",RIVAL_OFFER,," + status + ",,,,3,,manager,7,");

    assertThat(kb.found())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of("actions.csv:5:7 " + expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KEY|    |        |we-owe.days >= 2 | 3 | 3 | '' | 4:5 ",
        "KEY|AT_RISK|strong|                | 2 | 4 | '' | 4:5 ",
        "KEY|    |        |we-owe.days >= 2 | 2 | 3 | '' | 4:5 ",
        "KEY|    |        |we-owe.days >= 2 | 1 | 3 | '' | ''  ",
        "KEY|    |        |we-owe.days >= 2 | 2 | 2 | '' | ''  ",
        "KEY|    |        |we-owe.days >= 0 | 3 | 3 | '' | ''  ",
        "   |    |possible|orders.last > 3  | 3 | 3 | '' | ''  ",
      })
  void a_row_beside_which_a_more_urgent_one_always_applies_is_never_chosen(
      String tier,
      String status,
      String grade,
      String when,
      int priority,
      int due,
      String role,
      String place) {
    Kb kb =
        SOUND
            .cell("actions.csv", 3, "for", "BROKEN_PROMISE")
            .cell("actions.csv", 3, "tier", tier == null ? "" : tier)
            .cell("actions.csv", 3, "status", status == null ? "" : status)
            .cell("actions.csv", 3, "grade", grade == null ? "" : grade)
            .cell("actions.csv", 3, "when-1", when == null ? "" : when)
            .cell("actions.csv", 3, "priority", String.valueOf(priority))
            .cell("actions.csv", 3, "due", String.valueOf(due));

    assertThat(kb.found().stream().filter(line -> line.contains("shadowed-case")).toList())
        .isEqualTo(place.isEmpty() ? List.of() : List.of("actions.csv:3:5 shadowed-case PAY"));
  }

  @Test
  void an_action_that_is_always_withheld_where_it_applies_is_found() {
    Kb kb = SOUND.cell("actions.csv", 4, "when-1", "we-owe.days >= 5");

    assertThat(kb.found()).containsExactly("actions.csv:4:9 always-withheld VISIT");
    assertThat(SOUND.cell("actions.csv", 4, "when-1", "we-owe.days >= 0").found()).isEmpty();
  }

  @Test
  void policies_of_which_one_needs_what_the_other_forbids_are_found() {
    Kb kb =
        SOUND.append(
            "policies.csv",
            "OWING,欠款才去,only if we owe,require,30,we-owe.days >= 3,,,,,VISIT,,,没欠款,nothing owed");

    assertThat(kb.found()).containsExactly("policies.csv:4:6 contradictory-policies OWING");
    assertThat(kb.cell("policies.csv", 4, "when-2", "rival.accepted").found()).isEmpty();
    assertThat(kb.cell("policies.csv", 4, "actions", "PAY").found()).isEmpty();
  }

  @Test
  void policies_that_need_opposites_are_found() {
    Kb kb =
        SOUND
            .append(
                "policies.csv",
                "FAR,久未下单,long ago,require,30,orders.last >= 30,,,,,PAY,,,不久,not long ago")
            .append(
                "policies.csv",
                "NEAR,刚下单,just now,require,31,orders.last < 30,,,,,PAY,,,太久,too long ago");

    assertThat(kb.found()).containsExactly("policies.csv:5:6 contradictory-policies NEAR");
  }

  @Test
  void a_policy_that_an_earlier_one_makes_needless_is_found() {
    Kb kb =
        SOUND
            .append(
                "policies.csv",
                "LATER,再说,later,withhold,40,we-owe.days >= 9,,KEY,,,VISIT,,,欠款,we owe")
            .append(
                "policies.csv",
                "VISITS,更少打扰,fewer visits,contact-limit,41,,,KEY,,personal,,3,14,三次,three");

    assertThat(kb.found())
        .containsExactly(
            "policies.csv:4:6 shadowed-policy LATER", "policies.csv:5:1 shadowed-policy VISITS");
    assertThat(kb.cell("policies.csv", 4, "order", "5").cell("policies.csv", 5, "max", "1").found())
        .isEmpty();
  }

  @Test
  void a_policy_that_touches_no_action_is_found() {
    assertThat(SOUND.cell("policies.csv", 3, "contact", "mass").found())
        .containsExactly("policies.csv:3:10 policy-without-action FEW_VISITS");
    assertThat(SOUND.cell("policies.csv", 2, "stage", "win-back").found())
        .containsExactly("policies.csv:2:11 policy-without-action FIRST_PAY");
  }
}
