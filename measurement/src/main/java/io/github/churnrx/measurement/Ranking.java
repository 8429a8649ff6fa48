package io.github.churnrx.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** How well a score puts those whose outcome came before those whose did not. */
final class Ranking {
  private static final int PARTS = 10;

  private Ranking() {}

  /**
   * Returns the area under the receiver operating curve: the probability that somebody with the
   * outcome has the higher score than somebody without it, a tie counting half.
   *
   * @return 0 to 1, .5 for a score that says nothing; NaN if the outcome has one value only
   */
  static double auc(double[] scores, BitSet came) {
    Integer[] order = descending(scores);
    double pairs = 0;
    long before = 0;
    for (int i = order.length - 1; i >= 0; ) {
      int with = 0;
      int without = 0;
      double score = scores[order[i]];
      while (i >= 0 && scores[order[i]] == score) {
        if (came.get(order[i])) {
          with++;
        } else {
          without++;
        }
        i--;
      }
      pairs += with * (before + without / 2.0);
      before += without;
    }
    long hits = came.cardinality();
    return pairs / ((double) hits * (scores.length - hits));
  }

  /**
   * Cuts customers into ten parts of equal size by their score, the highest first. Of customers
   * with the same score each part gets its share, so that their order does not matter.
   */
  static List<Decile> deciles(double[] scores, BitSet came) {
    int size = scores.length;
    double[] rates = evenly(scores, came);
    Integer[] order = descending(scores);
    double base = (double) came.cardinality() / size;
    List<Decile> deciles = new ArrayList<>();
    double hits = 0;
    for (int part = 0; part < PARTS; part++) {
      int from = part * size / PARTS;
      int to = (part + 1) * size / PARTS;
      double own = 0;
      for (int i = from; i < to; i++) {
        own += rates[order[i]];
      }
      hits += own;
      double rate = own / (to - from);
      deciles.add(new Decile(part + 1, to - from, rate, rate / base, hits / came.cardinality()));
    }
    return deciles;
  }

  /** Returns for each customer the share of the outcome among all with the same score. */
  private static double[] evenly(double[] scores, BitSet came) {
    Integer[] order = descending(scores);
    double[] rates = new double[scores.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      int hits = 0;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        hits += came.get(order[to]) ? 1 : 0;
        to++;
      }
      for (int i = from; i < to; i++) {
        rates[order[i]] = (double) hits / (to - from);
      }
      from = to;
    }
    return rates;
  }

  private static Integer[] descending(double[] scores) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
    return order;
  }
}
