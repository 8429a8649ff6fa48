package io.github.churnrx.measurement;

import io.github.churnrx.portfolio.Interval;

/**
 * How a finding that is there or not goes with an outcome that came or not: the four counts, and
 * what follows from them. Customers about whom the finding is not known are in none of them.
 *
 * @param bothHits with the finding, and the outcome came
 * @param falseAlarms with the finding, and the outcome did not come
 * @param misses without the finding, and the outcome came
 * @param bothNot without the finding, and the outcome did not come
 */
public record Contrast(int bothHits, int falseAlarms, int misses, int bothNot) {
  /** Added to every count of a likelihood ratio when one of them is 0 (Haldane, Anscombe). */
  private static final double CORRECTION = 0.5;

  /** Returns how many customers have the finding. */
  public int support() {
    return bothHits + falseAlarms;
  }

  /** Returns about how many customers it is known whether they have the finding. */
  public int judged() {
    return bothHits + falseAlarms + misses + bothNot;
  }

  /** Returns the share of the outcome among all who were judged, 0 to 1; NaN for none. */
  public double baseRate() {
    return (double) (bothHits + misses) / judged();
  }

  /** Returns the share of the outcome among those with the finding, 0 to 1; NaN for none. */
  public double precision() {
    return (double) bothHits / support();
  }

  /** Returns the share of the finding among those with the outcome, 0 to 1; NaN for none. */
  public double recall() {
    return (double) bothHits / (bothHits + misses);
  }

  /** Returns how many times more frequent the outcome is with the finding; NaN if nobody has it. */
  public double lift() {
    return precision() / baseRate();
  }

  /**
   * Returns where the true lift lies in 95 of 100 cases: Wilson's interval of the precision,
   * divided by the base rate, which is taken as known.
   *
   * @throws IllegalStateException if nobody has the finding or nobody the outcome
   */
  public Interval liftInterval() {
    if (support() == 0 || bothHits + misses == 0) {
      throw new IllegalStateException("no lift without a case");
    }
    Interval share = Interval.wilson(bothHits, support());
    return new Interval(share.low() / baseRate(), share.high() / baseRate());
  }

  /**
   * Returns how many times more frequent the finding is among those with the outcome (LR+). If one
   * of the four counts is 0, half a customer is added to each.
   */
  public double likelihoodRatioWith() {
    double add = correction();
    return (bothHits + add)
        / (bothHits + misses + 2 * add)
        / ((falseAlarms + add) / (falseAlarms + bothNot + 2 * add));
  }

  /**
   * Returns how many times more frequent the lack of the finding is among those with the outcome
   * (LR-). If one of the four counts is 0, half a customer is added to each.
   */
  public double likelihoodRatioWithout() {
    double add = correction();
    return (misses + add)
        / (bothHits + misses + 2 * add)
        / ((bothNot + add) / (falseAlarms + bothNot + 2 * add));
  }

  /** Returns the weight that the finding deserves by these counts, in decibans. */
  public double decibans() {
    return 10 * Math.log10(likelihoodRatioWith());
  }

  private double correction() {
    return bothHits == 0 || falseAlarms == 0 || misses == 0 || bothNot == 0 ? CORRECTION : 0;
  }
}
