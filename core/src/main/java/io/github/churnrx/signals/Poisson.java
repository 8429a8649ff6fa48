package io.github.churnrx.signals;

/** Tail probabilities of the Poisson distribution, for judging small counts. */
final class Poisson {
  private static final double NEGLIGIBLE = 1e-17;

  private Poisson() {}

  /**
   * Returns the probability that chance brings a count as far from the mean as this one, on the
   * same side: at most as many if there are no more than expected, at least as many otherwise.
   *
   * @param count the observed count, not negative
   * @param mean the expected count, positive
   */
  static double tail(long count, double mean) {
    return count <= mean ? atMost(count, mean) : atLeast(count, mean);
  }

  private static double atMost(long count, double mean) {
    double term = probability(count, mean);
    double sum = 0;
    for (long k = count; k >= 0 && (k == count || term > NEGLIGIBLE * sum); k--) {
      sum += term;
      term *= (double) k / mean;
    }
    return Math.min(1, sum);
  }

  private static double atLeast(long count, double mean) {
    double term = probability(count, mean);
    double sum = 0;
    for (long k = count; k == count || term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= mean / (double) (k + 1);
    }
    return Math.min(1, sum);
  }

  private static double probability(long count, double mean) {
    return Math.exp((double) count * Math.log(mean) - mean - logFactorial(count));
  }

  private static double logFactorial(long n) {
    if (n < 64) {
      double sum = 0;
      for (long k = 2; k <= n; k++) {
        sum += Math.log((double) k);
      }
      return sum;
    }
    // Stirling's series; the next term is below 1e-13 from 64 on.
    double x = (double) n;
    return x * Math.log(x)
        - x
        + 0.5 * Math.log(2 * Math.PI * x)
        + 1 / (12 * x)
        - 1 / (360 * x * x * x)
        + 1 / (1260 * x * x * x * x * x);
  }
}
