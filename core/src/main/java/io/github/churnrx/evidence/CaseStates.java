package io.github.churnrx.evidence;

import io.github.churnrx.evidence.SymptomIndex.Compiled;
import io.github.churnrx.evidence.SymptomIndex.Tested;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about each symptom of one case: raised by the rules, or else, evaluated when asked
 * for, absent, unknown or not applicable.
 */
final class CaseStates {
  private final SymptomIndex index;
  private final CaseSignals signals;
  private final Raised raised;
  private final @Nullable SymptomState[] states;

  CaseStates(SymptomIndex index, CaseSignals signals, Raised raised) {
    this.index = index;
    this.signals = signals;
    this.raised = raised;
    this.states = new SymptomState[index.size()];
  }

  SymptomState of(int symptom) {
    SymptomState state = states[symptom];
    if (state == null) {
      state = raised.isRaised(symptom) ? SymptomState.RAISED : evaluate(index.at(symptom));
      states[symptom] = state;
    }
    return state;
  }

  private SymptomState evaluate(Compiled compiled) {
    if (compiled.symptom().pattern() && !unrecorded(compiled).isEmpty()) {
      return SymptomState.UNKNOWN;
    }
    boolean applicable = compiled.symptom().pattern();
    for (Tested[] way : compiled.ways()) {
      SymptomState state = evaluate(way);
      if (state == SymptomState.UNKNOWN) {
        return state;
      }
      applicable |= state == SymptomState.ABSENT;
    }
    return applicable ? SymptomState.ABSENT : SymptomState.NOT_APPLICABLE;
  }

  /** Evaluates a row that did not fire. */
  private SymptomState evaluate(Tested[] way) {
    Truth truth = Truth.TRUE;
    boolean applicable = true;
    for (Tested tested : way) {
      Value value = signals.at(tested.place());
      applicable &= value != Value.Absent.NOT_APPLICABLE;
      truth = truth.and(tested.condition().test().on(value));
    }
    if (truth == Truth.UNKNOWN) {
      return SymptomState.UNKNOWN;
    }
    return applicable ? SymptomState.ABSENT : SymptomState.NOT_APPLICABLE;
  }

  /** Returns the only test of a row that fails, on a known value; null if others do not pass. */
  @Nullable Tested onlyFailure(Tested[] way) {
    Tested failure = null;
    for (Tested tested : way) {
      Value value = signals.at(tested.place());
      Truth truth = tested.condition().test().on(value);
      if (truth != Truth.TRUE) {
        if (failure != null || truth == Truth.UNKNOWN || !value.isKnown()) {
          return null;
        }
        failure = tested;
      }
    }
    return failure;
  }

  /** Returns the streams that the patterns need and the case lacks. */
  List<EventType> unrecorded(Compiled compiled) {
    if (compiled.patterns().isEmpty()) {
      return List.of();
    }
    return compiled.patterns().stream()
        .flatMap(rule -> rule.lacks(signals.customerCase()).stream())
        .distinct()
        .toList();
  }

  /** Returns the signals that keep a symptom from being judged. */
  List<Signal> unknownSignals(Compiled compiled) {
    List<Signal> unknown = new ArrayList<>(2);
    for (Tested[] way : compiled.ways()) {
      if (evaluate(way) == SymptomState.UNKNOWN) {
        for (Tested tested : way) {
          Signal signal = tested.condition().signal();
          if (signals.at(tested.place()).isOpen() && !isIn(unknown, signal)) {
            unknown.add(signal);
          }
        }
      }
    }
    return List.copyOf(unknown);
  }

  private static boolean isIn(List<Signal> signals, Signal sought) {
    for (Signal signal : signals) {
      if (signal.id().equals(sought.id())) {
        return true;
      }
    }
    return false;
  }
}
