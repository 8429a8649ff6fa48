package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Needs;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.io.DiagnosisText;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The shipped knowledge warns before an account owner leaves and names who is exposed. */
class OwnerWarningTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ChurnRx CHURN_RX = ChurnRx.withDefaultKnowledge();

  private static CustomerCase customer(String id, String tier, String owner) {
    return CustomerCase.of(id).asOf(AS_OF).tier(tier).owner(owner).build();
  }

  private static Diagnosis unpaid() {
    List<Outcome> outcomes =
        CHURN_RX.diagnoseAll(
            List.of(
                customer("C-1", "C", "u-07"),
                customer("C-2", "A", "u-07"),
                customer("C-3", "A", "u-08"),
                CustomerCase.ofOwner("u-07")
                    .name("李明")
                    .asOf(AS_OF)
                    .signal("seller.commission-overdue-days", 45)
                    .signal("seller.says-commission-fair", false)
                    .signal("seller.sole-contact-share", 0.4)
                    .build()));
    return ((Outcome.Diagnosed) outcomes.get(3)).diagnosis();
  }

  @Test
  void every_risk_of_the_documents_has_a_cause_of_its_own() {
    Knowledge owners = CHURN_RX.knowledge().about(Subject.OWNER);

    assertThat(owners.causes())
        .flatExtracting(Cause::sources)
        .containsExactlyInAnyOrder("S3.T1", "S3.T2", "S3.T3", "S3.T4", "S3.T5", "S3.T6", "S3.T7");
  }

  @Test
  void an_owner_whose_commission_is_withheld_is_seen_before_the_loss() {
    Diagnosis diagnosis = unpaid();

    assertThat(diagnosis.risk()).map(risk -> risk.level()).contains(RiskLevel.HIGH);
    assertThat(diagnosis.mainCause())
        .map(finding -> finding.cause().id())
        .contains("STAFF_COMMISSION_LATE");
    assertThat(diagnosis.actions())
        .extracting(Recommendation::id)
        .startsWith("PAY_COMMISSION", "STAY_TALK")
        .contains("SECOND_CONTACT", "LIMIT_RECORD_ACCESS", "VISIT_JOINTLY")
        .doesNotContain("HAND_OVER_TODAY");
  }

  @Test
  void the_page_names_the_exposed_customers_in_both_languages() {
    Diagnosis diagnosis = unpaid();

    assertThat(DiagnosisText.in(Locale.CHINESE).write(diagnosis))
        .contains("结论：客户经理李明可能离职，因为该拿的提成被扣着，或一拖再拖（证据充分）。")
        .contains("受牵连的客户：其名下 2 家，按层级从高到低：C-2、C-1")
        .doesNotContain("C-3");
    assertThat(DiagnosisText.in(Locale.ENGLISH).write(diagnosis))
        .contains(
            "Conclusion: Account owner 李明 might leave because commission that is due is held back or"
                + " delayed (strong evidence).")
        .contains("Exposed: the 2 customers in his or her care, best tier first: C-2, C-1")
        .doesNotContain("C-3");
  }

  @Test
  void what_is_needed_of_owners_can_all_be_asked() {
    Needs needs = CHURN_RX.needs().about(Subject.OWNER);

    assertThat(needs.signals()).hasSizeGreaterThan(25);
    assertThat(needs.signals()).allMatch(need -> need.signal().inquiry().isPresent());
    assertThat(needs.streams()).isEmpty();
  }
}
