package io.github.churnrx.examples.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void half_of_ten_may_be_a_quarter_or_three_quarters() {
    assertThat(new Share(5, 10)).hasToString("50 % (24–76)");
  }

  @Test
  void none_of_ten_does_not_mean_never() {
    assertThat(new Share(0, 10)).hasToString("0 % (0–28)");
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
