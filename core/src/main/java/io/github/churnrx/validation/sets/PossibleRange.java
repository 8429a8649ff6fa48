package io.github.churnrx.validation.sets;

import io.github.churnrx.facts.Range;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import java.math.BigDecimal;

/** Tells which numbers a signal can have, from how it is derived. */
final class PossibleRange {
  private PossibleRange() {}

  static Ranges of(Signal signal) {
    if (signal.type() == SignalType.DATE) {
      return Ranges.all(Grain.DAYS);
    }
    Range possible = signal.derived().map(Derivation::possible).orElse(null);
    if (possible == null) {
      return Ranges.all(Grain.FINE);
    }
    BigDecimal least = possible.least();
    BigDecimal most = possible.most();
    return Ranges.between(
        possible.whole() ? Grain.WHOLE : Grain.FINE,
        least == null ? null : possible.above() ? Cut.after(least) : Cut.before(least),
        most == null ? null : Cut.after(most));
  }
}
