package io.github.churnrx.measurement;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Truth;
import io.github.churnrx.knowledge.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a symptom: a rule that can be right or wrong.
 *
 * @param symptom the symptom it belongs to
 * @param at where it stands
 * @param conditions its conditions; empty for a pattern
 */
public record RuleRow(Symptom symptom, Location at, List<Condition> conditions) {
  /** Copies the conditions. */
  public RuleRow {
    conditions = List.copyOf(conditions);
  }

  /** Returns the rows of all symptoms about customers, in the order of the files. */
  static List<RuleRow> of(Knowledge knowledge) {
    List<RuleRow> rows = new ArrayList<>();
    for (Symptom symptom : knowledge.symptoms()) {
      if (symptom.subject() == Subject.CUSTOMER) {
        symptom.ways().forEach(way -> rows.add(new RuleRow(symptom, way.at(), way.conditions())));
        if (symptom.pattern()) {
          rows.add(new RuleRow(symptom, symptom.at(), List.of()));
        }
      }
    }
    return rows;
  }

  /**
   * Returns the strength for leaving that the knowledge gives its symptom; negative if it speaks
   * against it, empty if it says nothing of it.
   */
  public Optional<Decibans> strength() {
    return strength(symptom);
  }

  static Optional<Decibans> strength(Symptom symptom) {
    Decibans found = find(symptom.supports(), 1);
    return Optional.ofNullable(found == null ? find(symptom.against(), -1) : found);
  }

  private static @Nullable Decibans find(List<Symptom.Claim> claims, int sign) {
    for (Symptom.Claim claim : claims) {
      if (claim.target().equals(Cause.LEAVING)) {
        return new Decibans(sign * claim.strength().tenths());
      }
    }
    return null;
  }

  /** Returns whether it holds for a customer, apart from what the diagnosis took down. */
  Truth holds(
      Diagnosis diagnosis, Map<String, Reading> readings, List<Knowledge.PatternRule> patterns) {
    if (conditions.isEmpty()) {
      boolean judged =
          patterns.stream()
              .filter(pattern -> pattern.raises().equals(symptom.id()))
              .allMatch(pattern -> pattern.lacks(diagnosis.subject()).isEmpty());
      return judged ? Truth.FALSE : Truth.UNKNOWN;
    }
    Function<String, Reading> read = id -> diagnosis.reading(id).orElseThrow();
    Truth all = Truth.TRUE;
    for (Condition condition : conditions) {
      Signal signal = condition.signal();
      Value value = readings.computeIfAbsent(signal.id(), read).value();
      boolean masked = signal.privacy() == Signal.Privacy.IDENTIFYING && value.isKnown();
      all = all.and(masked ? Truth.FALSE : condition.test().on(value));
    }
    return all;
  }
}
