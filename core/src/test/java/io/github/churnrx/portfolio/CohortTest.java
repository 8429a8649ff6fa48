package io.github.churnrx.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.churnrx.portfolio.RateComparison.Verdict;
import io.github.churnrx.text.Text;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {

  private static Cohort cohort(long atStart, long lost) {
    return new Cohort(Text.of("本期", "this period"), atStart, lost);
  }

  private static Cohort rest(long atStart, long lost) {
    return new Cohort(Text.of("其余", "the rest"), atStart, lost);
  }

  /** The values were summed over all tables with exact fractions (Python). */
  @ParameterizedTest(name = "[{index}] {0} of {1} against {2} of {3}")
  @CsvSource({
    "3, 10, 1, 10, 0.582043343653251",
    "55, 130, 74, 320, 8.16476472229594e-05",
    "12, 100, 60, 1000, 0.0312735117376291",
    "0, 50, 8, 50, 0.00577016201961505",
    "8, 10, 2, 20, 0.000291262959928627",
    "1, 1, 0, 1, 1",
    "0, 5, 0, 5, 1",
    "5, 5, 7, 7, 1",
    "200, 3000, 2400, 33000, 0.238384136963172",
    "300, 3000, 2400, 33000, 1.75356233336125e-07"
  })
  void the_chance_of_a_difference_is_exact(long a, long m, long b, long n, double chance) {
    assertThat(cohort(m, a).against(rest(n, b), 0.05).chance())
        .isCloseTo(chance, within(chance * 1e-6));
  }

  @Test
  void a_small_group_needs_a_great_difference() {
    RateComparison small = cohort(10, 3).against(rest(10, 1), 0.05);
    RateComparison large = cohort(1000, 300).against(rest(1000, 100), 0.05);

    assertThat(small.verdict()).isEqualTo(Verdict.NOT_DISTINGUISHABLE);
    assertThat(large.verdict()).isEqualTo(Verdict.HIGHER);
    assertThat(rest(1000, 100).against(cohort(1000, 300), 0.05).verdict()).isEqualTo(Verdict.LOWER);
    assertThat(small.describe(Locale.ENGLISH))
        .isEqualTo(
            "this period 30%, the rest 10%: may differ by chance only (probability of chance 58.2%)");
    assertThat(small.describe(Locale.CHINESE)).isEqualTo("本期 30%，其余 10%：差别可能只是偶然（偶然概率 58.2%）");
    assertThat(large.describe(Locale.ENGLISH))
        .isEqualTo("this period 30%, the rest 10%: higher (probability of chance < 0.01%)");
  }

  @ParameterizedTest(name = "[{index}] {0} of {1}")
  @CsvSource({
    "55, 130, 0.34155640687, 0.509013064083",
    "74, 320, 0.188406011822, 0.28046989855",
    "0, 20, 0, 0.161125158053",
    "20, 20, 0.838874841947, 1",
    "200, 3000, 0.0582832782098, 0.0761583906855"
  })
  void the_interval_is_wilsons(long lost, long atStart, double low, double high) {
    Interval interval = cohort(atStart, lost).interval();

    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void a_group_must_have_somebody_to_lose() {
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> cohort(0, 0))
        .withMessage("\"this period\" had no customers at the start, so there is no rate.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> cohort(10, 11))
        .withMessage("\"this period\" had 10 customers at the start and cannot have lost 11.");
    assertThatExceptionOfType(UnusableFiguresException.class).isThrownBy(() -> cohort(10, -1));
  }

  @Test
  void significance_is_a_probability() {
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> cohort(10, 1).against(rest(10, 1), 5))
        .withMessage("A level of significance lies between 0 and 1: 5.0.");
  }

  @Property(tries = 300)
  void the_interval_holds_the_share(
      @ForAll @LongRange(min = 1, max = 100_000) long atStart,
      @ForAll @LongRange(max = 100_000) long lost) {
    Assume.that(lost <= atStart);

    Interval interval = cohort(atStart, lost).interval();

    assertThat(interval.contains((double) lost / atStart)).isTrue();
    assertThat(interval.low()).isBetween(0.0, interval.high());
    assertThat(interval.high()).isBetween(interval.low(), 1.0);
  }

  @Property(tries = 300)
  void the_chance_is_a_probability_and_the_same_from_either_side(
      @ForAll @LongRange(min = 1, max = 5000) long m,
      @ForAll @LongRange(max = 5000) long a,
      @ForAll @LongRange(min = 1, max = 5000) long n,
      @ForAll @LongRange(max = 5000) long b) {
    Assume.that(a <= m && b <= n);

    double chance = cohort(m, a).against(rest(n, b), 0.05).chance();

    assertThat(chance).isBetween(0.0, 1.0);
    assertThat(rest(n, b).against(cohort(m, a), 0.05).chance())
        .isCloseTo(chance, within(1e-6 + chance * 1e-6));
  }
}
