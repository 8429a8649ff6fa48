package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Both kinds of {@code assertThat} can be imported into one test; that this compiles is half of it.
 */
class BesideAssertJTest {

  @Test
  void the_compiler_tells_them_apart() {
    Diagnosis diagnosis = Shop.late();
    List<Outcome> list = Shop.CHURN_RX.diagnoseAll(List.of(Shop.CASES.of("C-1").build()));
    Collection<Outcome> collection = list;

    assertThat(diagnosis).hasMainCause("LATE_DELIVERY");
    assertThat(diagnosis.actions()).isNotEmpty();
    assertThat(diagnosis.customer().value()).isEqualTo("C-1");
    assertThat(list).hasNoRejected();
    assertThat(collection).hasNoRejected();
  }
}
