package io.github.churnrx.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonTest {

  /** The values were summed term by term with 60 digits (Python, mpmath). */
  @ParameterizedTest(name = "[{index}] {0} where {1} are expected")
  @CsvSource({
    "0, 0.1, 0.90483741803596",
    "0, 5, 0.00673794699908547",
    "1, 5, 0.0404276819945128",
    "3, 5, 0.265025915297362",
    "5, 5, 0.615960654833063",
    "6, 5, 0.384039345166937",
    "12, 5, 0.00545309191300936",
    "3, 12, 0.00229179120779142",
    "20, 12, 0.0212797693830266",
    "30, 12, 8.87013879914469e-6",
    "64, 64, 0.533178908317365",
    "65, 64, 0.466821091682635",
    "100, 64, 1.89657738226031e-5",
    "900, 1000, 0.000697767327796307",
    "1100, 1000, 0.000962630405866557",
    "99000, 100000, 0.000774200829444739",
    "1, 0.0001, 9.99950001666625e-5",
    "2, 0.5, 0.0902040104310499"
  })
  void the_tail_is_exact(long count, double mean, double probability) {
    assertThat(Poisson.tail(count, mean)).isCloseTo(probability, within(probability * 1e-8));
  }

  @Test
  void what_is_next_to_impossible_is_zero_and_comes_to_an_end() {
    assertThat(Poisson.tail(0, 1e6)).isZero();
    assertThat(Poisson.tail(1_000_000, 0.001)).isZero();
  }

  @Property(tries = 300)
  void it_is_a_probability(
      @ForAll @IntRange(max = 5000) int count,
      @ForAll @DoubleRange(min = 0.1, max = 5000) double mean) {
    assertThat(Poisson.tail(count, mean)).isBetween(0.0, 1.0);
  }

  @Property(tries = 300)
  void the_further_from_the_mean_the_less_probable(
      @ForAll @IntRange(min = 1, max = 500) int count,
      @ForAll @DoubleRange(min = 0.1, max = 500) double mean) {
    int nearer = count <= mean ? count : count - 1;
    int further = count <= mean ? count - 1 : count;

    if (nearer > mean == further > mean) {
      assertThat(Poisson.tail(further, mean)).isLessThanOrEqualTo(Poisson.tail(nearer, mean));
    }
  }

  @Property(tries = 300)
  void both_sides_make_up_the_whole(
      @ForAll @IntRange(max = 300) int count,
      @ForAll @DoubleRange(min = 0.1, max = 300) double mean) {
    if (count <= mean && count + 1 > mean) {
      assertThat(Poisson.tail(count, mean) + Poisson.tail(count + 1, mean))
          .isCloseTo(1, within(1e-9));
    }
  }
}
