package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;
import static io.github.churnrx.testkit.Failing.difference;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Undetermined.Reason;
import io.github.churnrx.knowledge.Grade;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(English.class)
class CauseAssertionsTest {
  @Test
  void what_is_found_passes_under_its_id_and_either_label() {
    Diagnosis late = Shop.late();

    assertThat(late)
        .hasMainCause("LATE_DELIVERY")
        .becauseOf("DELIVERY_LATE")
        .becauseOf("delivery.late-days")
        .hasMainCause("交货太迟")
        .becauseOf("交货迟了")
        .hasMainCause("Late Delivery")
        .becauseOf("days the delivery is late")
        .hasMainCause("SLOW")
        .hasCause("PRICE_TOO_HIGH")
        .hasCause("PRICE_TOO_HIGH", Grade.LIKELY)
        .hasCause("PRICE_TOO_HIGH", Grade.POSSIBLE)
        .notBecauseOf("DELIVERY_LATE")
        .hasExactlyCauses("late delivery", "价格太高");
  }

  @Test
  void another_main_cause_is_told_with_where_the_expected_one_stands() {
    String difference = difference(() -> assertThat(Shop.late()).hasMainCause("PRICE_TOO_HIGH"));

    Assertions.assertThat(difference)
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: main cause PRICE_TOO_HIGH (price too high)
              found:    LATE_DELIVERY (late delivery) likely +10
              it is PRICE_TOO_HIGH (price too high) likely +10\
            """);
  }

  @Test
  void a_cause_that_is_not_found_is_told_with_the_row_that_nearly_fired() {
    String difference = difference(() -> assertThat(Shop.nearlyLate()).hasCause("LATE_DELIVERY"));

    Assertions.assertThat(difference)
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: cause LATE_DELIVERY (late delivery) at least likely
              found:    no evidence for or against it
              nearest miss: DELIVERY_LATE lacks one test: delivery.late-days is 6 days, wanted >= 7\
              [src/test/knowledge/shop/symptoms/shop.csv:2:4]
              not known: interview.waits-gladly (WAITS_NOT +6)\
            """);
  }

  @Test
  void a_cause_without_any_main_cause_is_told_with_the_best_there_is() {
    Diagnosis doubtful = Shop.customer(c -> c.signal("interview.waits-gladly", false));

    String difference = difference(() -> assertThat(doubtful).hasMainCause("LATE_DELIVERY"));

    Assertions.assertThat(difference)
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: main cause LATE_DELIVERY (late delivery)
              found:    none likely: LATE_DELIVERY (late delivery) possible +6
              not known: delivery.late-days (DELIVERY_LATE +10)\
            """);
  }

  @Test
  void a_grade_below_possible_must_be_met_exactly() {
    Diagnosis patient = Shop.customer(c -> c.signal("interview.pays-more", true));

    assertThat(patient)
        .hasCause("PRICE_TOO_HIGH", Grade.RULED_OUT)
        .despite("PAYS_MORE")
        .hasCause("LATE_DELIVERY", Grade.NOT_INDICATED);
    Assertions.assertThat(
            difference(() -> assertThat(patient).hasCause("price too high", Grade.NOT_INDICATED)))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: cause PRICE_TOO_HIGH (price too high) not indicated
              found:    PRICE_TOO_HIGH (price too high) ruled out -10\
            """);
  }

  @Test
  void a_cause_that_must_not_be_found_is_told_with_its_evidence() {
    assertThat(Shop.nearlyLate()).doesNotHaveCause("LATE_DELIVERY").hasNoMainCause();

    Assertions.assertThat(
            difference(() -> assertThat(Shop.late()).doesNotHaveCause("LATE_DELIVERY")))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: no cause LATE_DELIVERY (late delivery)
              found:    LATE_DELIVERY (late delivery) likely +10
              because of DELIVERY_LATE +10 (The delivery is 10 days late)\
            """);
    Assertions.assertThat(difference(() -> assertThat(Shop.late()).hasNoMainCause()))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: no likely cause
              found:    LATE_DELIVERY (late delivery) likely +10, PRICE_TOO_HIGH (price too high) likely +10\
            """);
  }

  @Test
  void just_these_causes_means_no_other_and_this_order() {
    Assertions.assertThat(
            difference(() -> assertThat(Shop.late()).hasExactlyCauses("LATE_DELIVERY")))
        .contains("expected: just the causes LATE_DELIVERY\n");
    Assertions.assertThat(
            difference(
                () -> assertThat(Shop.late()).hasExactlyCauses("PRICE_TOO_HIGH", "LATE_DELIVERY")))
        .contains("expected: just the causes PRICE_TOO_HIGH, LATE_DELIVERY\n");
  }

  @Test
  void evidence_that_is_missing_is_told_with_the_value_it_would_need() {
    Diagnosis late =
        Shop.customer(
            c -> c.signal("delivery.late-days", 10).signal("interview.waits-gladly", true));

    assertThat(late).hasCause("LATE_DELIVERY", Grade.CONFLICTED).despite("WAITS_GLADLY");
    Assertions.assertThat(
            difference(
                () ->
                    assertThat(late)
                        .hasCause("LATE_DELIVERY", Grade.CONFLICTED)
                        .becauseOf("WAITS_NOT")))
        .isEqualTo(
            """
            customer C-1 as of 2026-06-30
              expected: LATE_DELIVERY because of WAITS_NOT (would not wait)
              found:    DELIVERY_LATE +10 (The delivery is 10 days late)
              nearest miss: WAITS_NOT lacks one test: interview.waits-gladly is yes, wanted = no\
              [src/test/knowledge/shop/symptoms/shop.csv:4:4]
              interview.waits-gladly is yes\
            """);
  }

  @Test
  void a_name_that_nobody_knows_is_never_found_missing() {
    assertThatThrownBy(() -> assertThat(Shop.late()).doesNotHaveCause("LATE_DELIVRY"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("There is no cause called \"LATE_DELIVRY\". Did you mean LATE_DELIVERY?");
    assertThatThrownBy(() -> assertThat(Shop.late()).hasMainCause("price to high"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("There is no cause called \"price to high\". Did you mean price too high?");
    assertThatThrownBy(() -> assertThat(Shop.late()).doesNotHaveCause("LEAVING"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("There is no cause called \"LEAVING\". LEAVING is the risk: use hasRisk.");
    assertThatThrownBy(
            () -> assertThat(Shop.late()).hasCause("LATE_DELIVERY").notBecauseOf("DELIVERY_LAT"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage(
            "There is no symptom or signal called \"DELIVERY_LAT\". Did you mean DELIVERY_LATE?");
  }

  @Test
  void a_cause_of_another_subject_is_never_found_missing() {
    assertThatThrownBy(() -> assertThat(Shop.late()).doesNotHaveCause("UNDERPAID"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("\"UNDERPAID\" is about: owner; this is about: customer.");

    Diagnosis owner =
        Shop.CHURN_RX.diagnose(Shop.CASES.ofOwner("P-1").signal("pay.versus-market", 0.7).build());
    assertThat(owner).hasMainCause("UNDERPAID").becauseOf("PAID_LITTLE").recommends("RAISE");
  }

  @Test
  void not_to_know_the_cause_is_expected_like_anything_else() {
    assertThat(Shop.silent()).isUndetermined().isUndetermined(Reason.LOW_COVERAGE);
    assertThat(Shop.late()).isNotUndetermined();
    assertThat(Shop.well()).isNotUndetermined();

    Assertions.assertThat(difference(() -> assertThat(Shop.late()).isUndetermined()))
        .endsWith(
            """
            expected: undetermined
            found:    LATE_DELIVERY (late delivery) likely +10, PRICE_TOO_HIGH (price too high) likely +10\
            """
                .indent(2)
                .stripTrailing());
    Assertions.assertThat(difference(() -> assertThat(Shop.well()).isUndetermined()))
        .endsWith("found:    nobody asks for a cause: neither lost nor at risk");
    Assertions.assertThat(
            difference(() -> assertThat(Shop.silent()).isUndetermined(Reason.CONFLICT)))
        .endsWith(
            """
            expected: undetermined: the evidence contradicts itself
            found:    too little is known\
            """
                .indent(2)
                .stripTrailing());
    Assertions.assertThat(difference(() -> assertThat(Shop.silent()).isNotUndetermined()))
        .endsWith(
            """
            expected: not undetermined
            found:    too little is known\
            """
                .indent(2)
                .stripTrailing());
  }
}
