package io.github.churnrx.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattTest {
  private static BitSet drawn(double[] logOdds, double slope, double intercept, long seed) {
    Random random = new Random(seed);
    BitSet came = new BitSet();
    for (int i = 0; i < logOdds.length; i++) {
      double p = LogisticRegression.probability(intercept + slope * logOdds[i]);
      came.set(i, random.nextDouble() < p);
    }
    return came;
  }

  private static double[] logOdds() {
    return new Random(3).doubles(20_000, -4, 4).toArray();
  }

  @Test
  void odds_that_are_right_are_left_as_they_are() {
    double[] logOdds = logOdds();

    Platt curve = Platt.fit(logOdds, drawn(logOdds, 1, 0, 11));

    assertThat(curve.slope()).isCloseTo(1, within(0.05));
    assertThat(curve.intercept()).isCloseTo(0, within(0.05));
  }

  @Test
  void odds_that_say_too_much_are_pulled_in() {
    double[] logOdds = logOdds();

    BitSet came = drawn(logOdds, 0.5, -0.7, 12);
    Platt curve = Platt.fit(logOdds, came);

    assertThat(curve.slope()).isCloseTo(0.5, within(0.05));
    assertThat(curve.intercept()).isCloseTo(-0.7, within(0.05));
    double[] bent = new double[logOdds.length];
    double[] raw = new double[logOdds.length];
    for (int i = 0; i < bent.length; i++) {
      bent[i] = curve.probability(logOdds[i]);
      raw[i] = LogisticRegression.probability(logOdds[i]);
    }
    assertThat(Reliability.of(bent, came).error()).isLessThan(0.015);
    assertThat(Reliability.of(raw, came).error()).isGreaterThan(0.1);
  }
}
