package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.Signal;

/** Tells whether one signal is known wherever another is. */
final class KnownTogether {
  private KnownTogether() {}

  /**
   * Returns whether, where one signal is known, another is, too: the same, or one that follows from
   * the same stream and looks no further back.
   */
  static boolean follows(Signal known, Signal other) {
    if (known.equals(other)) {
      return true;
    }
    if (known.derivation() instanceof FromEvents from
        && other.derivation() instanceof FromEvents to) {
      return from.stream() == to.stream() && isCovered(from, to) && to.minimum() <= from.minimum();
    }
    return known.derivation() instanceof FromEconomics
        && other.derivation() instanceof FromEconomics;
  }

  private static boolean isCovered(FromEvents from, FromEvents to) {
    if (to.window() instanceof Window.Whole) {
      return true;
    }
    if (!(to.window() instanceof Window.Days)) {
      return from.window().equals(to.window()) && from.baselineDays() >= to.baselineDays();
    }
    int back = to.daysBack().orElse(Integer.MAX_VALUE);
    return from.daysBack().map(days -> days >= back).orElse(false);
  }
}
