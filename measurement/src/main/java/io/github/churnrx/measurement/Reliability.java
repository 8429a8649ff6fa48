package io.github.churnrx.measurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Whether probabilities can be taken at their word.
 *
 * @param brier the mean squared difference between probability and outcome, 0 to 1; less is better
 * @param error the expected calibration error: the mean difference between probability and share in
 *     ten bins of equal width, weighted by their size, 0 to 1
 * @param bins the bins with at least one customer, the lowest first
 */
public record Reliability(double brier, double error, List<Bin> bins) {
  private static final int BINS = 10;

  /** Copies the bins. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Customers with similar probabilities.
   *
   * @param from the least probability that belongs here
   * @param to the probability at which the next bin begins
   * @param customers how many
   * @param foreseen the mean of their probabilities
   * @param came the share of them whose outcome came
   */
  public record Bin(double from, double to, int customers, double foreseen, double came) {}

  /**
   * Measures probabilities.
   *
   * @param probabilities each 0 to 1, at least one
   * @param came whose outcome came
   */
  static Reliability of(double[] probabilities, BitSet came) {
    int[] sizes = new int[BINS];
    int[] hits = new int[BINS];
    double[] sums = new double[BINS];
    double squares = 0;
    for (int i = 0; i < probabilities.length; i++) {
      int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
      int hit = came.get(i) ? 1 : 0;
      sizes[bin]++;
      hits[bin] += hit;
      sums[bin] += probabilities[i];
      squares += (probabilities[i] - hit) * (probabilities[i] - hit);
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (sizes[bin] > 0) {
        error += Math.abs(sums[bin] - hits[bin]) / probabilities.length;
        bins.add(
            new Bin(
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                sizes[bin],
                sums[bin] / sizes[bin],
                (double) hits[bin] / sizes[bin]));
      }
    }
    return new Reliability(squares / probabilities.length, error, bins);
  }
}
