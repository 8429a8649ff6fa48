package io.github.churnrx.examples.population;

import io.github.churnrx.portfolio.Interval;
import java.util.Locale;

/**
 * How many of how many.
 *
 * @param hits those that count
 * @param of all
 */
record Share(int hits, int of) {
  /** Refuses the impossible. */
  Share {
    if (hits < 0 || of < hits) {
      throw new IllegalArgumentException(hits + " of " + of);
    }
  }

  double value() {
    return of == 0 ? Double.NaN : (double) hits / of;
  }

  /** Returns the share and its 95 % interval (Wilson) in per cent, such as {@code 81 % (77–85)}. */
  @Override
  public String toString() {
    if (of == 0) {
      return "–";
    }
    Interval interval = Interval.wilson(hits, of);
    return String.format(
        Locale.ROOT,
        "%.0f %% (%.0f–%.0f)",
        100 * value(),
        100 * interval.low(),
        100 * interval.high());
  }
}
