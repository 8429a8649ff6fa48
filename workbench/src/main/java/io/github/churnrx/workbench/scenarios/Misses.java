package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tells what a symptom lacked: the conditions that did not hold, with their values. */
final class Misses {
  private static final int UNREACHABLE = 100;

  private final Diagnosis diagnosis;

  Misses(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /** Returns how far a symptom was from being raised: fewer failed conditions first. */
  int distance(Symptom symptom) {
    boolean isNear =
        diagnosis.nearMisses().stream().map(NearMiss::symptom).anyMatch(symptom::equals);
    return isNear ? 0 : symptom.ways().stream().mapToInt(this::distance).min().orElse(UNREACHABLE);
  }

  private int distance(Symptom.Way way) {
    int distance = 0;
    for (Condition condition : way.conditions()) {
      Value value = value(condition);
      Truth truth = condition.test().on(value);
      distance += truth == Truth.TRUE ? 0 : value.isKnown() ? 2 : 3;
    }
    return distance;
  }

  private Value value(Condition condition) {
    return diagnosis
        .reading(condition.signal().id())
        .map(Reading::value)
        .orElse(Value.Absent.UNKNOWN);
  }

  /** Returns the symptom and, for its nearest alternative, the conditions that do not hold. */
  List<Ground> of(Symptom symptom) {
    List<Ground> lines = new ArrayList<>();
    Text label = symptom.label();
    lines.add(
        new Ground(
            1,
            '~',
            Text.of(
                "未出现：" + label.zh() + "（" + symptom.id() + "）",
                "not raised: " + label.en() + " (" + symptom.id() + ")"),
            symptom.at()));
    symptom.ways().stream()
        .min(Comparator.comparingInt(this::distance))
        .ifPresent(way -> way.conditions().forEach(condition -> lacking(condition, lines)));
    if (symptom.ways().isEmpty()) {
      lines.add(
          new Ground(
              2,
              '=',
              Text.of("由事件模式引发，事件不符", "raised by an event pattern; no events match"),
              null));
    }
    return lines;
  }

  /** Adds a condition that does not hold. */
  void lacking(Condition condition, List<Ground> lines) {
    if (condition.test().on(value(condition)) == Truth.TRUE) {
      return;
    }
    String id = condition.signal().id();
    lines.add(
        new Ground(
            2,
            '=',
            Text.of(
                condition.signal().label().zh()
                    + " 为 "
                    + words(condition, Locale.CHINESE)
                    + "，要 "
                    + condition.test(),
                id + " is " + words(condition, Locale.ENGLISH) + ", wanted " + condition.test()),
            condition.at()));
  }

  private String words(Condition condition, Locale locale) {
    return diagnosis
        .reading(condition.signal().id())
        .map(reading -> reading.text(locale))
        .orElse(Text.of("未知", "unknown").in(locale));
  }
}
