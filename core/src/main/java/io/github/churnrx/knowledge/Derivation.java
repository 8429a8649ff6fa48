package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.FieldType;
import io.github.churnrx.facts.Range;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a signal is computed, as {@code signals.csv} declares it. */
public sealed interface Derivation {

  /** Returns the measure. */
  Measure measure();

  /** Returns the numbers that can come of it; null if any can, or if it is no number. */
  default @Nullable Range possible() {
    return switch (measure()) {
      case COUNT -> Range.COUNT;
      case DAYS_SINCE, DAYS_SINCE_FIRST -> mayLieAhead() ? Range.WHOLE : Range.COUNT;
      case SHARE, CHANCE -> Range.SHARE;
      case RATE, EXPECTED, VERSUS_EXPECTED -> Range.NOT_NEGATIVE;
      case TREND -> measured(this) == null ? Range.NOT_NEGATIVE : null;
      case VALUE, EXISTS, SUM, MAX, MIN, AVERAGE, LATEST -> null;
    };
  }

  /** Returns whether the day that is counted from may be one in the future, as a due date is. */
  private boolean mayLieAhead() {
    Field<?> field = this instanceof FromCustomer customer ? customer.field() : measured(this);
    return field != null
        && field.type() == FieldType.DATE
        && !field.occurred()
        && !(measure() != Measure.VALUE && field.id().equals("date"));
  }

  private static @Nullable Field<?> measured(Derivation derivation) {
    return derivation instanceof FromEvents events ? events.measured() : null;
  }

  /**
   * From an attribute of the customer.
   *
   * @param measure {@link Measure#VALUE} or {@link Measure#DAYS_SINCE}
   * @param field the attribute
   */
  record FromCustomer(Measure measure, Field<Customer> field) implements Derivation {}

  /**
   * From what recovering the customer is expected to bring and cost.
   *
   * @param measure {@link Measure#VALUE}
   * @param figure which figure
   */
  record FromEconomics(Measure measure, RecoveryFigure figure) implements Derivation {
    /** The figures that settings must give for it. */
    public static final List<Figure> NEEDED =
        List.of(
            Figure.SUCCESS_LOST,
            Figure.SUCCESS_EXISTING,
            Figure.ACQUISITION_COST,
            Figure.PROFIT_RATE,
            Figure.EXPECTED_YEARS,
            Figure.RECOVERY_FIXED_COST,
            Figure.RECOVERY_COST_SHARE);
  }

  /**
   * From the events of a stream.
   *
   * @param stream the stream
   * @param measure any measure but {@link Measure#VALUE}
   * @param measured the field that is measured; null where the measure needs none
   * @param where the tests that an event must pass, possibly none
   * @param window the time that is looked at
   * @param baselineDays days before the window that tell what to expect; 0 if none
   * @param minimum fewer events than this make the signal unknown
   * @param guard greatest probability of chance at which a difference counts; 1 if unguarded
   */
  record FromEvents(
      EventType stream,
      Measure measure,
      @Nullable Field<Event> measured,
      List<FieldTest> where,
      Window window,
      int baselineDays,
      int minimum,
      double guard)
      implements Derivation {
    /** Copies the filter. */
    public FromEvents {
      where = List.copyOf(where);
    }

    /** Returns the field that is measured. */
    public Optional<Field<Event>> measuredField() {
      return Optional.ofNullable(measured);
    }

    /** Returns how many days back this looks, baseline included; empty for the whole record. */
    public Optional<Integer> daysBack() {
      if (!(window instanceof Window.Days days)) {
        return Optional.empty();
      }
      return Optional.of(
          switch (measure) {
            case TREND -> 2 * days.count();
            default -> days.count() + baselineDays;
          });
    }
  }

  /** The time that an aggregate looks at; it always ends with the date of the case. */
  sealed interface Window {
    /** All that is on record. */
    record Whole() implements Window {}

    /**
     * A number of days: (as-of − N, as-of].
     *
     * @param count N, at least 1
     */
    record Days(int count) implements Window {}

    /**
     * The days after the latest event of another stream.
     *
     * @param anchor the other stream
     */
    record Since(EventType anchor) implements Window {}
  }
}
