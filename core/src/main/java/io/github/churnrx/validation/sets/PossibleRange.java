package io.github.churnrx.validation.sets;

import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.Derivation.FromCustomer;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells which numbers a signal can have, from how it is derived. */
final class PossibleRange {
  private PossibleRange() {}

  static Ranges of(Signal signal) {
    if (signal.type() == SignalType.DATE) {
      return Ranges.all(Grain.DAYS);
    }
    Derivation derivation = signal.derivation();
    if (derivation == null) {
      return Ranges.all(Grain.FINE);
    }
    return switch (derivation.measure()) {
      case COUNT -> atLeastZero(Grain.WHOLE);
      case DAYS_SINCE, DAYS_SINCE_FIRST ->
          mayLieAhead(derivation) ? Ranges.all(Grain.WHOLE) : atLeastZero(Grain.WHOLE);
      case SHARE, CHANCE ->
          Ranges.between(Grain.FINE, Cut.before(BigDecimal.ZERO), Cut.after(BigDecimal.ONE));
      case RATE, EXPECTED, VERSUS_EXPECTED -> atLeastZero(Grain.FINE);
      case TREND -> measured(derivation) == null ? atLeastZero(Grain.FINE) : Ranges.all(Grain.FINE);
      case VALUE, EXISTS, SUM, MAX, MIN, AVERAGE, LATEST -> Ranges.all(Grain.FINE);
    };
  }

  private static Ranges atLeastZero(Grain grain) {
    return Ranges.between(grain, Cut.before(BigDecimal.ZERO), null);
  }

  /** Returns whether the day that is counted from may be one in the future, as a due date is. */
  private static boolean mayLieAhead(Derivation derivation) {
    Field<?> field =
        derivation instanceof FromCustomer customer ? customer.field() : measured(derivation);
    return field != null
        && field.type() == FieldType.DATE
        && !field.occurred()
        && !(derivation.measure() != Measure.VALUE && field.id().equals("date"));
  }

  private static @Nullable Field<?> measured(Derivation derivation) {
    return derivation instanceof FromEvents events ? events.measured() : null;
  }
}
