package io.github.churnrx.evidence;

import io.github.churnrx.evidence.SymptomIndex.Compiled;
import io.github.churnrx.evidence.SymptomIndex.Tested;
import io.github.churnrx.evidence.SymptomIndex.Weight;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.UnaryTest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A signal that is not known and keeps symptoms from being judged. */
public final class OpenSignal {
  private final SymptomIndex index;
  private final Signal signal;
  private final Set<UnaryTest> tests = new LinkedHashSet<>();
  private final Map<Integer, Map<Integer, Integer>> heaviest = new HashMap<>();

  OpenSignal(SymptomIndex index, Signal signal) {
    this.index = index;
    this.signal = signal;
  }

  /** Notes a symptom that waits for the signal. */
  void add(Compiled compiled) {
    for (Tested[] way : compiled.ways()) {
      for (Tested tested : way) {
        if (tested.condition().signal().id().equals(signal.id())) {
          tests.add(tested.condition().test());
        }
      }
    }
    for (Weight weight : compiled.weights()) {
      if (weight.target() == SymptomIndex.LEAVING) {
        continue;
      }
      int most = Math.max(Math.abs(weight.tenths()), compiled.absent().tenths());
      heaviest
          .computeIfAbsent(weight.target(), target -> new HashMap<>())
          .merge(compiled.family(), most, Math::max);
    }
  }

  /** Returns the signal. */
  public Signal signal() {
    return signal;
  }

  /** Returns the tests on the signal that wait for its value. */
  public Set<UnaryTest> tests() {
    return tests;
  }

  /** Returns the causes whose score its value could move. */
  public List<String> causes() {
    return heaviest.keySet().stream().map(target -> index.cause(target).id()).toList();
  }

  /** Returns how far, in tenths of a deciban, its value could move the score of a cause at most. */
  public int reach() {
    return heaviest.values().stream()
        .mapToInt(families -> families.values().stream().mapToInt(Integer::intValue).sum())
        .max()
        .orElse(0);
  }
}
