package io.github.churnrx.examples.population;

import java.util.Locale;

/**
 * How many of how many.
 *
 * @param hits those that count
 * @param of all
 */
record Share(int hits, int of) {
  private static final double Z = 1.959964;

  /** Refuses the impossible. */
  Share {
    if (hits < 0 || of < hits) {
      throw new IllegalArgumentException(hits + " of " + of);
    }
  }

  double value() {
    return of == 0 ? Double.NaN : (double) hits / of;
  }

  /** Returns the lower end of Wilson's interval, which holds the true share in 95 % of cases. */
  double low() {
    return centre() - reach();
  }

  /** Returns the upper end of Wilson's interval. */
  double high() {
    return centre() + reach();
  }

  private double centre() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double reach() {
    double p = value();
    return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
  }

  /** Returns the share and its interval in per cent, such as {@code 81 % (77–85)}. */
  @Override
  public String toString() {
    return of == 0
        ? "–"
        : String.format(
            Locale.ROOT, "%.0f %% (%.0f–%.0f)", 100 * value(), 100 * low(), 100 * high());
  }
}
