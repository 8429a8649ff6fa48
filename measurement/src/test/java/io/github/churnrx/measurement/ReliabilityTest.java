package io.github.churnrx.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void brier_is_the_mean_squared_difference() {
    BitSet came = new BitSet();
    came.set(1, 3);

    // The worked example of scikit-learn's brier_score_loss: .0375.
    assertThat(Reliability.of(new double[] {0.1, 0.9, 0.8, 0.3}, came).brier())
        .isCloseTo(0.0375, within(1e-12));
  }

  @Test
  void the_error_weighs_each_bin_by_its_size() {
    double[] probabilities = new double[10];
    BitSet came = new BitSet();
    for (int i = 0; i < 10; i++) {
      probabilities[i] = i < 8 ? 0.25 : 0.75;
    }
    came.set(0, 4); // 4 of 8 at .25: off by .25
    came.set(8); // 1 of 2 at .75: off by .25
    Reliability reliability = Reliability.of(probabilities, came);

    assertThat(reliability.error()).isCloseTo(0.25, within(1e-12));
    assertThat(reliability.bins()).hasSize(2);
    assertThat(reliability.bins().get(0).customers()).isEqualTo(8);
    assertThat(reliability.bins().get(0).came()).isEqualTo(0.5);
    assertThat(reliability.bins().get(0).from()).isEqualTo(0.2);
  }

  @Test
  void probabilities_that_come_true_as_often_as_they_say_have_no_error() {
    double[] probabilities = new double[10];
    Arrays.fill(probabilities, 0.3);
    BitSet came = new BitSet();
    came.set(0, 3);

    assertThat(Reliability.of(probabilities, came).error()).isCloseTo(0, within(1e-12));
  }

  @Test
  void certainty_falls_into_the_last_bin() {
    BitSet came = new BitSet();
    came.set(0);

    assertThat(Reliability.of(new double[] {1}, came).bins().get(0).to()).isEqualTo(1);
  }
}
