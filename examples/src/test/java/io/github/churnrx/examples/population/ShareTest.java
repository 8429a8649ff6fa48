package io.github.churnrx.examples.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void half_of_ten_may_be_a_quarter_or_three_quarters() {
    Share half = new Share(5, 10);

    assertThat(half.low()).isCloseTo(0.2366, within(0.0001));
    assertThat(half.high()).isCloseTo(0.7634, within(0.0001));
    assertThat(half).hasToString("50 % (24–76)");
  }

  @Test
  void none_of_ten_does_not_mean_never() {
    Share none = new Share(0, 10);

    assertThat(none.low()).isCloseTo(0, within(1e-9));
    assertThat(none.high()).isCloseTo(0.2775, within(0.0001));
  }

  @Test
  void of_nobody_there_is_no_share() {
    assertThat(new Share(0, 0)).hasToString("–");
  }

  @Test
  void more_than_all_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2)).withMessage("3 of 2");
  }
}
