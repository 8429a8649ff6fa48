package io.github.churnrx.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  /** Hours of study and passing of 20 students: a textbook example with published weights. */
  @Test
  void the_weights_of_a_textbook_example_are_found() {
    double[] hours = {
      0.50, 0.75, 1.00, 1.25, 1.50, 1.75, 1.75, 2.00, 2.25, 2.50, 2.75, 3.00, 3.25, 3.50, 4.00,
      4.25, 4.50, 4.75, 5.00, 5.50
    };
    BitSet passed = new BitSet();
    for (int place : new int[] {6, 8, 10, 12, 14, 15, 16, 17, 18, 19}) {
      passed.set(place);
    }
    double[][] rows = new double[hours.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, hours[i]};
    }

    double[] weights = LogisticRegression.fit(rows, passed, new double[rows.length], new double[2]);

    assertThat(weights[0]).isCloseTo(-4.0777, within(0.0001));
    assertThat(weights[1]).isCloseTo(1.5046, within(0.0001));
  }

  @Test
  void a_single_yes_or_no_gets_its_log_odds_ratio() {
    double[][] rows = new double[100][];
    BitSet came = new BitSet();
    for (int i = 0; i < 100; i++) {
      rows[i] = new double[] {1, i < 50 ? 1 : 0};
      came.set(i, i < 30 || (i >= 50 && i < 60)); // 30 of 50, 10 of 50
    }

    double[] weights = LogisticRegression.fit(rows, came, new double[100], new double[2]);

    assertThat(weights[0]).isCloseTo(Math.log(10.0 / 40), within(1e-6));
    assertThat(weights[1]).isCloseTo(Math.log(30.0 / 20) - Math.log(10.0 / 40), within(1e-6));
  }

  @Test
  void a_penalty_keeps_weights_finite_where_the_outcome_is_perfectly_told() {
    double[][] rows = new double[40][];
    BitSet came = new BitSet();
    for (int i = 0; i < 40; i++) {
      rows[i] = new double[] {i < 20 ? 1 : 0};
      came.set(i, i < 20);
    }

    double[] weights = LogisticRegression.fit(rows, came, new double[40], new double[] {2});

    assertThat(weights[0]).isBetween(1.0, 5.0);
  }

  @Test
  void a_system_of_equations_is_solved() {
    double[][] matrix = {{4, 0}, {2, 3}}; // the lower triangle of 4 2 / 2 3

    assertThat(LogisticRegression.solve(matrix, new double[] {10, 8}))
        .containsExactly(new double[] {1.75, 1.5}, within(1e-12));
  }
}
