package io.github.churnrx.measurement;

import java.util.BitSet;

/**
 * Platt's curve: a probability from log-odds that are stretched and shifted.
 *
 * @param slope how far log-odds are stretched
 * @param intercept what is added
 */
record Platt(double slope, double intercept) {
  /** Holds the curve near the log-odds as they are, where customers are few. */
  private static final double PENALTY = 1;

  static Platt fit(double[] logOdds, BitSet came) {
    double[][] rows = new double[logOdds.length][];
    for (int i = 0; i < logOdds.length; i++) {
      rows[i] = new double[] {1, logOdds[i]};
    }
    // The log-odds are the offset, so that what is fitted is the departure from them.
    double[] fitted = LogisticRegression.fit(rows, came, logOdds, new double[] {PENALTY, PENALTY});
    return new Platt(Math.max(0.01, 1 + fitted[1]), fitted[0]);
  }

  double probability(double logOdds) {
    return LogisticRegression.probability(intercept + slope * logOdds);
  }
}
