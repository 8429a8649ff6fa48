package io.github.churnrx.benchmarks;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.knowledge.Grade;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all peers must agree upon: the symptoms, scores and grades, risk, and the actions that are
 * advised before policies hold some back.
 *
 * @param symptoms the symptoms that were raised
 * @param causes score and grade by cause
 * @param risk score of leaving, and its level as a grade
 * @param undetermined whether no cause is likely although one should be
 * @param actions the actions
 */
public record Summary(
    Set<String> symptoms,
    Map<String, String> causes,
    String risk,
    boolean undetermined,
    Set<String> actions) {

  /** Sums up a diagnosis. */
  public static Summary of(Diagnosis diagnosis) {
    Set<String> symptoms = new TreeSet<>();
    Map<String, String> causes = new TreeMap<>();
    for (CauseFinding finding : diagnosis.causes()) {
      collect(finding.supporting(), symptoms);
      collect(finding.opposing(), symptoms);
      causes.put(finding.cause().id(), finding.score().tenths() + " " + finding.grade());
    }
    String risk = "0 NOT_INDICATED";
    if (diagnosis.risk().isPresent()) {
      Risk found = diagnosis.risk().get();
      collect(found.supporting(), symptoms);
      collect(found.opposing(), symptoms);
      risk = found.score().tenths() + " " + grade(found.level());
    }
    Set<String> actions = new TreeSet<>();
    diagnosis.actions().forEach(action -> actions.add(action.id()));
    diagnosis.prescription().withheld().forEach(held -> actions.add(held.recommendation().id()));
    return new Summary(symptoms, causes, risk, diagnosis.undetermined().isPresent(), actions);
  }

  private static void collect(List<Evidence> pieces, Set<String> symptoms) {
    for (Evidence piece : pieces) {
      if (piece.kind() == Evidence.Kind.SYMPTOM) {
        symptoms.add(piece.id());
      }
    }
  }

  private static Grade grade(RiskLevel level) {
    return switch (level) {
      case VERY_HIGH -> Grade.STRONG;
      case HIGH -> Grade.LIKELY;
      case RAISED -> Grade.POSSIBLE;
      case USUAL -> Grade.NOT_INDICATED;
    };
  }
}
