package com.example.crm;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertAll;
import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Customer.Status;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.OwnerChange;
import io.github.churnrx.facts.OwnerChange.Destination;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.testkit.Cases;
import io.github.churnrx.testkit.junit.ChurnRxTest;
import org.junit.jupiter.api.Test;

/** What our salespeople rely on, dealer by dealer. */
@ChurnRxTest(knowledge = "src/main/knowledge", asOf = "2026-06-30", zone = "Asia/Shanghai")
class DealerDiagnosisTest {
  private final Diagnoser churnRx;
  private final Cases cases;

  DealerDiagnosisTest(Diagnoser churnRx, Cases cases) {
    this.churnRx = churnRx;
    this.cases = cases;
  }

  @Test
  void a_rebate_we_owe_is_paid_first_and_by_finance() {
    Diagnosis diagnosis =
        churnRx.diagnose(
            cases
                .of("D-0417")
                .tier("A")
                .event(Rebate.of(cases.daysAgo(160), cases.daysAgo(100), Money.of(200_000, "CNY")))
                .build());

    assertThat(diagnosis)
        .hasMainCause("BROKEN_PROMISE")
        .becauseOf("we-owe.rebate-overdue-days")
        .doesNotHaveCause("PRICE_TOO_HIGH")
        .recommends("PAY_REBATE")
        .first()
        .within(1)
        .by("finance")
        .doesNotRecommend("RETENTION_OFFER");
  }

  @Test
  void an_owner_who_went_to_a_rival_takes_dealers_along() {
    Diagnosis diagnosis =
        churnRx.diagnose(
            cases
                .of("D-0418")
                .tier("A")
                .event(OwnerChange.of(cases.daysAgo(40), PersonId.of("S-12"), Destination.RIVAL))
                .build());

    assertThat(diagnosis)
        .hasRiskAtLeast(RiskLevel.RAISED)
        .hasMainCause("the owner takes the customer along")
        .recommends("VISIT_WITH_SUCCESSOR");
  }

  @Test
  void who_finds_our_portal_too_hard_is_shown_how() {
    Diagnosis diagnosis =
        churnRx.diagnose(
            cases
                .of("D-0419")
                .signal("portal.help-calls", 5)
                .signal("portal.idle-days", 7)
                .build());

    assertThat(diagnosis)
        .hasCause("门户难用", Grade.LIKELY)
        .becauseOf("PORTAL_HELP_SOUGHT")
        .recommends("TEACH_PORTAL")
        .within(7)
        .by("account-owner");
  }

  @Test
  void where_nobody_knows_why_a_dealer_may_leave_somebody_goes_and_asks() {
    Diagnosis diagnosis =
        churnRx.diagnose(cases.of("D-0421").tier("A").status(Status.AT_RISK).build());

    assertThat(diagnosis)
        .isUndetermined()
        .recommends("ASK_REASON_VISIT")
        .within(3)
        .doesNotRecommend("RETENTION_OFFER")
        .asks("portal.liked")
        .of("account-owner");
  }

  @Test
  void of_a_dealer_of_whom_nothing_is_known_nothing_is_said() {
    Diagnosis diagnosis = churnRx.diagnose(cases.of("D-0420").build());

    assertAll(
        diagnosis,
        unknown -> unknown.hasNoMainCause().hasUnjudgedRisk().isNotUndetermined().doesNotLetGo());
  }
}
