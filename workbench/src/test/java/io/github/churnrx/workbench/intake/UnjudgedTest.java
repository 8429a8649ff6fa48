package io.github.churnrx.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Cause;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UnjudgedTest {
  private static final ChurnRx CHURN_RX = ChurnRx.withDefaultKnowledge();

  @Test
  void what_could_not_be_judged_for_each_cause_is_all_listed_once_together() {
    Diagnosis diagnosis =
        CHURN_RX.diagnose(CustomerCase.of("C1").asOf(LocalDate.of(2026, 3, 31)).build());

    Set<String> byCause = new TreeSet<>();
    for (Cause cause : CHURN_RX.knowledge().causes()) {
      diagnosis.doubt().missing(cause.id()).stream().map(Missing::symptom).forEach(byCause::add);
    }
    Collection<String> together =
        diagnosis.doubt().missing().stream().map(Missing::symptom).toList();

    assertThat(byCause).hasSizeGreaterThan(50);
    assertThat(together).doesNotHaveDuplicates().containsAll(byCause);
  }
}
