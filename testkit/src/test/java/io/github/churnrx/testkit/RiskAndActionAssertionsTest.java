package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;
import static io.github.churnrx.testkit.Failing.difference;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Customer.Status;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(English.class)
class RiskAndActionAssertionsTest {
  @Test
  void risk_is_expected_by_level_and_evidence() {
    assertThat(Shop.silent())
        .hasRisk(RiskLevel.HIGH)
        .becauseOf("ORDERS_STOPPED")
        .hasRiskAtLeast(RiskLevel.RAISED)
        .hasStatus(Status.ACTIVE)
        .hasTier("小型");
    assertThat(Shop.well()).hasRisk(RiskLevel.USUAL).despite("ORDERS_GO_ON");

    Assertions.assertThat(
            difference(() -> assertThat(Shop.silent()).hasRiskAtLeast(RiskLevel.VERY_HIGH)))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: risk very high
              found:    high +10
              not known: delivery.late-days (DELIVERY_LATE +3)\
            """);
    Assertions.assertThat(difference(() -> assertThat(Shop.silent()).hasRisk(RiskLevel.RAISED)))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: risk raised
              found:    high +10\
            """);
    Assertions.assertThat(difference(() -> assertThat(Shop.silent()).hasTier("VIP")))
        .endsWith("expected: tier KEY (key)\n  found:    SMALL (small)");
    Assertions.assertThat(difference(() -> assertThat(Shop.silent()).hasStatus(Status.LOST)))
        .endsWith("expected: status lost\n  found:    active");
  }

  @Test
  void a_risk_of_which_nothing_is_known_is_not_taken_for_none() {
    assertThat(Shop.unknown()).hasUnjudgedRisk();

    Assertions.assertThat(difference(() -> assertThat(Shop.unknown()).hasRisk(RiskLevel.USUAL)))
        .contains("expected: risk usual\n  found:    cannot be judged (too little is known)");
    Assertions.assertThat(difference(() -> assertThat(Shop.well()).hasUnjudgedRisk()))
        .endsWith("expected: a risk that cannot be judged\n  found:    usual -6");
  }

  @Test
  void who_has_left_has_no_risk() {
    Assertions.assertThat(
            difference(
                () ->
                    assertThat(Shop.customer(c -> c.status(Status.LOST))).hasRisk(RiskLevel.USUAL)))
        .endsWith("expected: risk usual\n  found:    no risk is judged: customer, lost");
  }

  @Test
  void symptoms_are_expected_and_ruled_out() {
    assertThat(Shop.late()).raises("DELIVERY_LATE").raises("停止订货").doesNotRaise("ORDERS_GO_ON");

    Assertions.assertThat(difference(() -> assertThat(Shop.nearlyLate()).raises("DELIVERY_LATE")))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: symptom DELIVERY_LATE (the delivery is late)
              found:    none
              nearest miss: DELIVERY_LATE lacks one test: delivery.late-days is 6 days, wanted >= 7\
              [src/test/knowledge/shop/symptoms/shop.csv:2:4]
              delivery.late-days is 6 days\
            """);
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).doesNotRaise("DEARER")))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: no symptom DEARER (dearer than the rival)
              found:    DEARER +10 (The price is 125% of the rival's)
              see src/test/knowledge/shop/symptoms/shop.csv:5\
            """);
    assertThatThrownBy(() -> assertThat(Shop.late()).doesNotRaise("DEARR"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("There is no symptom called \"DEARR\". Did you mean DEARER?");
  }

  @Test
  void actions_are_expected_with_day_role_order_and_cause() {
    assertThat(Shop.late())
        .recommends("DELIVER")
        .within(1)
        .by("sales")
        .first()
        .before("Apologise")
        .becauseOf("LATE_DELIVERY")
        .recommends("邀请")
        .within(14)
        .becauseOf("LEAVING")
        .doesNotRecommend("FIND_OUT")
        .withholds("DISCOUNT")
        .by("NO_OFFER_WHILE_LATE")
        .doesNotRecommend("DISCOUNT");
    assertThat(Shop.well()).recommendsNothing().doesNotLetGo();
    assertThat(Shop.cheat()).letsGoBy("let cheats go");
  }

  @Test
  void an_action_that_is_not_advised_is_told_with_what_it_is_for() {
    Assertions.assertThat(difference(() -> assertThat(Shop.silent()).recommends("INVITE")))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: action INVITE (Invite)
              found:    FIND_OUT
              it is for LEAVING, tier KEY (it is SMALL)  [src/test/knowledge/shop/actions.csv:5]\
            """);
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).recommends("DISCOUNT")))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: action DISCOUNT (Give a discount)
              found:    DELIVER, APOLOGISE, INVITE
              policy NO_OFFER_WHILE_LATE: Deliver first: 10 days late\
            """);
  }

  @Test
  void what_is_wrong_with_an_action_is_told() {
    Assertions.assertThat(
            difference(() -> assertThat(Shop.late()).recommends("APOLOGISE").within(1)))
        .endsWith(
            "expected: APOLOGISE within 1 day\n  found:    APOLOGISE within 3 days (2026-07-03)");
    Assertions.assertThat(
            difference(() -> assertThat(Shop.late()).recommends("APOLOGISE").by("财务")))
        .endsWith(
            "expected: APOLOGISE by finance (finance)\n  found:    APOLOGISE by sales (sales)");
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).recommends("APOLOGISE").first()))
        .endsWith("expected: APOLOGISE first\n  found:    APOLOGISE DELIVER, APOLOGISE, INVITE");
    Assertions.assertThat(
            difference(() -> assertThat(Shop.late()).recommends("APOLOGISE").before("DELIVER")))
        .contains("expected: APOLOGISE before DELIVER (Deliver at once)");
    Assertions.assertThat(
            difference(
                () -> assertThat(Shop.late()).recommends("DELIVER").becauseOf("PRICE_TOO_HIGH")))
        .endsWith(
            """
            expected: DELIVER because of PRICE_TOO_HIGH (price too high)
            found:    DELIVER because of LATE_DELIVERY\
            """
                .indent(2)
                .stripTrailing());
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).doesNotRecommend("DELIVER")))
        .endsWith(
            """
            expected: no action DELIVER (Deliver at once)
            found:    DELIVER, APOLOGISE, INVITE
            because of LATE_DELIVERY  [src/test/knowledge/shop/actions.csv:2]\
            """
                .indent(2)
                .stripTrailing());
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).recommendsNothing()))
        .endsWith("expected: no action\n  found:    DELIVER, APOLOGISE, INVITE");
  }

  @Test
  void what_is_withheld_or_let_go_is_told() {
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).withholds("APOLOGISE")))
        .endsWith(
            """
            expected: withheld action APOLOGISE (Apologise)
            found:    DISCOUNT
            it is advised because of LATE_DELIVERY  [src/test/knowledge/shop/actions.csv:3]\
            """
                .indent(2)
                .stripTrailing());
    Assertions.assertThat(
            difference(() -> assertThat(Shop.late()).withholds("DISCOUNT").by("LET_CHEATS_GO")))
        .endsWith(
            """
            expected: DISCOUNT withheld by LET_CHEATS_GO (let cheats go)
            found:    policy NO_OFFER_WHILE_LATE: Deliver first: 10 days late\
            """
                .indent(2)
                .stripTrailing());
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).letsGoBy("LET_CHEATS_GO")))
        .endsWith("expected: let go by LET_CHEATS_GO (let cheats go)\n  found:    none");
    Assertions.assertThat(difference(() -> assertThat(Shop.cheat()).doesNotLetGo()))
        .endsWith("expected: not let go\n  found:    policy LET_CHEATS_GO: The customer cheats");
  }

  @Test
  void questions_are_expected_with_whom_to_ask() {
    assertThat(Shop.late()).doesNotAsk("delivery.late-days");
    assertThat(Shop.well()).asksNothing();

    Assertions.assertThat(difference(() -> assertThat(Shop.well()).asks("interview.waits-gladly")))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: question for interview.waits-gladly (waits gladly)
              found:    none
              interview.waits-gladly is unknown
              asked is only what could change the first action, the most rewarding first, five at most\
            """);
  }

  @Test
  void unknown_names_of_actions_roles_policies_tiers_and_signals_are_errors_of_the_test() {
    assertThatThrownBy(() -> assertThat(Shop.late()).doesNotRecommend("DELIVR"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("There is no action called \"DELIVR\". Did you mean DELIVER?");
    assertThatThrownBy(() -> assertThat(Shop.late()).recommends("DELIVER").by("sails"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("There is no role called \"sails\". Use one of sales, finance.");
    assertThatThrownBy(() -> assertThat(Shop.late()).letsGoBy("CHEATS"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageStartingWith("There is no policy called \"CHEATS\". Did you mean");
    assertThatThrownBy(() -> assertThat(Shop.late()).hasTier("KEYS"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("There is no tier called \"KEYS\". Did you mean KEY?");
    assertThatThrownBy(() -> assertThat(Shop.late()).doesNotAsk("interview.wait-gladly"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage(
            "There is no signal called \"interview.wait-gladly\". Did you mean"
                + " interview.waits-gladly?");
  }
}
