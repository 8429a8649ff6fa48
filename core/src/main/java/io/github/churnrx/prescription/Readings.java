package io.github.churnrx.prescription;

import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes down the values that decided and those that a text names. */
final class Readings {
  private Readings() {}

  static List<Reading> of(
      CaseSignals signals, List<Condition> conditions, @Nullable Template... texts) {
    Set<Signal> named = new LinkedHashSet<>();
    conditions.forEach(condition -> named.add(condition.signal()));
    for (Template text : texts) {
      if (text != null) {
        named.addAll(text.signals());
      }
    }
    if (named.isEmpty()) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>(named.size());
    for (Signal signal : named) {
      readings.add(Reading.of(signal, signals.of(signal), signals.isGiven(signal)));
    }
    return readings;
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
