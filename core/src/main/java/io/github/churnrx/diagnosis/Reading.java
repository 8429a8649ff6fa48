package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.ValueText;
import java.util.List;
import java.util.Locale;

/**
 * The value of a signal at the time of the diagnosis.
 *
 * @param signal the signal
 * @param value its value
 * @param given whether it was given directly instead of derived from facts; a given value wins
 */
public record Reading(Signal signal, Value value, boolean given) {

  private static final Value MASKED = new Value.Words("•••");

  /**
   * Takes a reading. The value of a signal that identifies a person is masked, so that it reaches
   * no report.
   */
  public static Reading of(Signal signal, Value value, boolean given) {
    boolean masks =
        signal.privacy() == Signal.Privacy.IDENTIFYING && !(value instanceof Value.Absent);
    return new Reading(signal, masks ? MASKED : value, given);
  }

  /** Returns the value as a reader wants it. */
  public String text(Locale locale) {
    return ValueText.of(signal, value, locale);
  }

  static Value find(List<Reading> readings, String signal) {
    for (Reading reading : readings) {
      if (reading.signal().id().equals(signal)) {
        return reading.value();
      }
    }
    return Value.Absent.UNKNOWN;
  }
}
