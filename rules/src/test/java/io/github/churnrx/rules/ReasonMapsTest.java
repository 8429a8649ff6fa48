package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.ReasonMap.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reason codes of other systems come to. */
class ReasonMapsTest {
  private static final ChurnRx CHURN_RX = ChurnRx.withDefaultKnowledge();
  private static final Knowledge KNOWLEDGE = CHURN_RX.knowledge();

  private static ReasonMap map(String id) {
    return KNOWLEDGE.reasonMap(id).orElseThrow();
  }

  private static List<String> silent(String map) {
    return map(map).reasons().stream()
        .filter(reason -> reason.causes().isEmpty())
        .map(Reason::code)
        .toList();
  }

  private static Diagnosis lost(String code, String map) {
    return CHURN_RX.diagnose(
        CustomerCase.of("C-1")
            .status(Customer.Status.LOST)
            .asOf(LocalDate.of(2026, 3, 31))
            .statedReason(code, null, map)
            .build());
  }

  @Test
  void the_maps_that_are_shipped_hold_all_codes_of_their_systems() {
    assertThat(KNOWLEDGE.reasonMaps())
        .extracting(ReasonMap::id)
        .containsExactly("google-play", "ibm-telco", "stripe", "template");
    assertThat(map("ibm-telco").reasons()).hasSize(20);
    assertThat(map("stripe").reasons()).hasSize(17);
    assertThat(map("google-play").reasons()).hasSize(11);
  }

  @Test
  void only_what_says_nothing_of_the_cause_states_none() {
    assertThat(silent("ibm-telco")).containsExactly("Deceased", "Don't know");
    assertThat(silent("stripe")).containsExactly("other", "cancellation_requested");
    assertThat(silent("google-play"))
        .containsExactly("CANCEL_SURVEY_REASON_OTHERS", "CANCEL_SURVEY_REASON_UNSPECIFIED", "0");
  }

  @Test
  void every_cause_that_a_code_states_is_one_of_a_customer() {
    List<Reason> stating =
        KNOWLEDGE.reasonMaps().stream()
            .flatMap(map -> map.reasons().stream())
            .filter(reason -> !reason.causes().isEmpty())
            .toList();

    assertThat(stating).isNotEmpty();
    assertThat(stating)
        .allSatisfy(
            reason ->
                assertThat(reason.causes())
                    .allSatisfy(cause -> assertThat(KNOWLEDGE.cause(cause)).isPresent()));
  }

  @Test
  void a_code_makes_its_causes_possible_and_not_more() {
    Diagnosis diagnosis = lost("Price too high", "ibm-telco");

    assertThat(diagnosis.causes())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause().id()).isEqualTo("PRICE_TOO_HIGH");
              assertThat(finding.isFound()).isFalse();
              assertThat(finding.score().value()).isEqualTo(6);
            });
  }

  @Test
  void whoever_does_not_know_leaves_the_cause_undetermined_and_is_asked() {
    Diagnosis diagnosis = lost("Don't know", "ibm-telco");

    assertThat(diagnosis.causes()).extracting(CauseFinding::cause).isEmpty();
    assertThat(diagnosis.undetermined()).isPresent();
    assertThat(diagnosis.askNext()).isNotEmpty();
  }
}
