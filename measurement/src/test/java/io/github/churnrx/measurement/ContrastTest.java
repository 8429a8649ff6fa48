package io.github.churnrx.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.churnrx.portfolio.Interval;
import org.junit.jupiter.api.Test;

class ContrastTest {
  /** Month-to-month contracts in the IBM sample: 1,655 of 3,875 left, 214 of the other 3,168. */
  private static final Contrast MONTHLY = new Contrast(1_655, 2_220, 214, 2_954);

  @Test
  void precision_recall_and_lift_follow_from_the_counts() {
    assertThat(MONTHLY.support()).isEqualTo(3_875);
    assertThat(MONTHLY.judged()).isEqualTo(7_043);
    assertThat(MONTHLY.precision()).isCloseTo(0.42710, within(0.00001));
    assertThat(MONTHLY.recall()).isCloseTo(0.88550, within(0.00001));
    assertThat(MONTHLY.lift()).isCloseTo(1.60944, within(0.00001));
  }

  @Test
  void likelihood_ratios_are_rates_among_leavers_over_rates_among_stayers() {
    assertThat(MONTHLY.likelihoodRatioWith()).isCloseTo(0.88550 / 0.42907, within(0.0001));
    assertThat(MONTHLY.likelihoodRatioWithout()).isCloseTo(0.11450 / 0.57093, within(0.0001));
    assertThat(MONTHLY.decibans()).isCloseTo(3.147, within(0.001));
  }

  @Test
  void the_interval_of_the_lift_is_wilsons_for_the_precision_over_the_base_rate() {
    Contrast counts = new Contrast(10, 0, 40, 50);

    Interval lift = counts.liftInterval();

    // Wilson, 10 of 10: 0.7225 to 1 (Newcombe 1998, table I, gives 0.7225 for n = r = 10).
    assertThat(lift.low()).isCloseTo(0.7225 / 0.5, within(0.0002));
    assertThat(lift.high()).isCloseTo(2, within(1e-12));
  }

  @Test
  void an_empty_count_makes_no_ratio_infinite() {
    Contrast counts = new Contrast(5, 0, 5, 10);

    assertThat(counts.likelihoodRatioWith()).isCloseTo((5.5 / 11) / (0.5 / 11), within(1e-12));
    assertThat(counts.likelihoodRatioWithout()).isCloseTo((5.5 / 11) / (10.5 / 11), within(1e-12));
  }

  @Test
  void without_a_single_case_there_is_no_lift() {
    Contrast none = new Contrast(0, 0, 5, 10);

    assertThat(none.precision()).isNaN();
    assertThat(none.lift()).isNaN();
    assertThatThrownBy(none::liftInterval).isInstanceOf(IllegalStateException.class);
  }
}
