package io.github.churnrx.prescription;

import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down the values that decided and those that a text names. */
final class Readings {
  private Readings() {}

  static List<Reading> of(
      CaseSignals signals, List<Condition> conditions, @Nullable Template... texts) {
    List<Reading> readings = new ArrayList<>(2);
    for (Condition condition : conditions) {
      add(readings, condition.signal(), signals);
    }
    for (Template text : texts) {
      if (text != null) {
        for (Signal signal : text.signals()) {
          add(readings, signal, signals);
        }
      }
    }
    return readings;
  }

  private static void add(List<Reading> readings, Signal signal, CaseSignals signals) {
    for (Reading reading : readings) {
      if (reading.signal().id().equals(signal.id())) {
        return;
      }
    }
    readings.add(Reading.of(signal, signals.of(signal), signals.isGiven(signal)));
  }

  /** Returns whether at least one condition holds; of none, none does. */
  static boolean anyHolds(List<Condition> conditions, CaseSignals signals) {
    for (Condition condition : conditions) {
      if (condition.test().on(signals.of(condition.signal())) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether all conditions hold; none hold always. */
  static boolean hold(List<Condition> conditions, CaseSignals signals) {
    for (Condition condition : conditions) {
      if (condition.test().on(signals.of(condition.signal())) != Truth.TRUE) {
        return false;
      }
    }
    return true;
  }
}
