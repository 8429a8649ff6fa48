package io.github.churnrx.portfolio;

/**
 * Fisher's exact test, two-sided: how probable it is that chance alone parts two groups as unevenly
 * as they are. Exact for small numbers, too, where a comparison of normal curves is not.
 */
final class FisherTest {
  /** Weights that differ by rounding only count as equal. */
  private static final double TIE = 1 + 1e-7;

  private FisherTest() {}

  /** Returns the probability for a of m in one group and b of n in the other. */
  static double chance(long a, long m, long b, long n) {
    long hits = a + b;
    long least = Math.max(0, hits - n);
    long most = Math.min(hits, m);
    long mode = Math.min(most, Math.max(least, (long) ((hits + 1.0) * (m + 1.0) / (m + n + 2.0))));
    double observed = weight(mode, a, hits, m, n) * TIE;
    double total = 0;
    double extreme = 0;
    double weight = 1;
    for (long x = mode; x <= most && weight > 0; x++) {
      total += weight;
      extreme += weight <= observed ? weight : 0;
      weight *= up(x, hits, m, n);
    }
    weight = 1;
    for (long x = mode; x > least && weight > 0; ) {
      weight /= up(x - 1, hits, m, n);
      x--;
      total += weight;
      extreme += weight <= observed ? weight : 0;
    }
    return Math.min(1, extreme / total);
  }

  /** Returns how probable x is against the most probable number. */
  private static double weight(long mode, long x, long hits, long m, long n) {
    double weight = 1;
    for (long at = mode; at < x; at++) {
      weight *= up(at, hits, m, n);
    }
    for (long at = mode; at > x; at--) {
      weight /= up(at - 1, hits, m, n);
    }
    return weight;
  }

  /** Returns how probable x + 1 is against x. */
  private static double up(long x, long hits, long m, long n) {
    return ((double) (hits - x) * (m - x)) / ((x + 1.0) * (n - hits + x + 1.0));
  }
}
