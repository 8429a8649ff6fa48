package io.github.churnrx.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static BitSet at(int... places) {
    BitSet bits = new BitSet();
    for (int place : places) {
      bits.set(place);
    }
    return bits;
  }

  @Test
  void the_area_is_the_share_of_pairs_in_the_right_order() {
    // The worked example of scikit-learn's roc_auc_score: .75.
    assertThat(Ranking.auc(new double[] {0.1, 0.4, 0.35, 0.8}, at(2, 3))).isEqualTo(0.75);
  }

  @Test
  void a_tie_counts_half_and_a_constant_score_says_nothing() {
    assertThat(Ranking.auc(new double[] {1, 1, 2, 2}, at(1, 2))).isEqualTo(0.5);
    assertThat(Ranking.auc(new double[] {1, 1, 2, 2}, at(1, 2, 3))).isEqualTo(5.0 / 6);
    assertThat(Ranking.auc(new double[] {3, 3, 3, 3}, at(0))).isEqualTo(0.5);
  }

  @Test
  void the_area_equals_that_of_counting_every_pair() {
    Random random = new Random(7);
    double[] scores = random.ints(300, 0, 40).asDoubleStream().toArray();
    BitSet came = new BitSet();
    for (int i = 0; i < scores.length; i++) {
      came.set(i, random.nextInt(40) < scores[i]);
    }
    double right = 0;
    int pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (came.get(i) && !came.get(j)) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }

    assertThat(Ranking.auc(scores, came)).isCloseTo(right / pairs, within(1e-12));
  }

  @Test
  void deciles_reach_all_outcomes_and_the_first_has_the_highest_scores() {
    double[] scores = new double[100];
    BitSet came = new BitSet();
    for (int i = 0; i < 100; i++) {
      scores[i] = i;
      came.set(i, i >= 90 || i == 5);
    }

    List<Decile> deciles = Ranking.deciles(scores, came);

    assertThat(deciles).hasSize(10);
    assertThat(deciles.get(0).rate()).isEqualTo(1);
    assertThat(deciles.get(0).lift()).isCloseTo(1 / 0.11, within(1e-9));
    assertThat(deciles.get(0).reached()).isCloseTo(10 / 11.0, within(1e-9));
    assertThat(deciles.get(8).rate()).isZero();
    assertThat(deciles.get(9).rate()).isCloseTo(0.1, within(1e-9));
    assertThat(deciles.get(9).reached()).isCloseTo(1, within(1e-9));
  }

  @Test
  void customers_with_one_score_are_spread_evenly_whatever_their_order() {
    double[] scores = new double[100];
    BitSet came = new BitSet();
    came.set(0, 20);

    assertThat(Ranking.deciles(scores, came))
        .allSatisfy(decile -> assertThat(decile.lift()).isCloseTo(1, within(1e-9)));
  }
}
