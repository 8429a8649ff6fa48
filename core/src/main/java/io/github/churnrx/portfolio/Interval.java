package io.github.churnrx.portfolio;

import java.math.BigDecimal;

/**
 * Where the true share lies in 95 of 100 cases, by Wilson's score method.
 *
 * @param low the lower end, 0 to 1
 * @param high the upper end, 0 to 1
 */
public record Interval(double low, double high) {
  /** The normal quantile that leaves 2.5 % on either side. */
  private static final double Z = 1.959963984540054;

  /**
   * Returns the interval for so many of so many.
   *
   * @param hits how many, 0 to {@code of}
   * @param of of how many, more than 0
   */
  public static Interval wilson(long hits, long of) {
    double share = (double) hits / of;
    double spread = Z * Z / of;
    double centre = (share + spread / 2) / (1 + spread);
    double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / of + spread / (4.0 * of));
    double low = hits == 0 ? 0 : Math.max(0, centre - half);
    double high = hits == of ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }

  /** Returns whether a share lies within, the ends included. */
  public boolean contains(double share) {
    return low <= share && share <= high;
  }

  String text() {
    return Numbers.percent(BigDecimal.valueOf(low))
        + "–"
        + Numbers.percent(BigDecimal.valueOf(high));
  }
}
