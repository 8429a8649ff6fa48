package io.github.churnrx.coverage;

import io.github.churnrx.coverage.Rule.Kind;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Symptom;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects which rules of a knowledge base have taken effect in diagnoses, and so which have not. A
 * rule that no test case reaches could say anything. Not thread-safe.
 */
public final class RuleCoverage {
  private final Set<Rule> all = new LinkedHashSet<>();
  private final Set<Rule> reached = new LinkedHashSet<>();

  private RuleCoverage() {}

  /**
   * Starts with nothing reached.
   *
   * @param knowledge the knowledge whose rules count, in the order of its files
   */
  public static RuleCoverage of(Knowledge knowledge) {
    RuleCoverage coverage = new RuleCoverage();
    for (Cause cause : knowledge.causes()) {
      coverage.add(Kind.CAUSE, cause.id(), cause.at());
    }
    for (Symptom symptom : knowledge.symptoms()) {
      symptom.ways().forEach(way -> coverage.add(Kind.SYMPTOM, symptom.id(), way.at()));
      if (symptom.pattern()) {
        coverage.add(Kind.PATTERN, symptom.id(), symptom.at());
      }
      if (symptom.absent() != null) {
        coverage.add(Kind.ABSENCE, symptom.id(), symptom.at());
      }
    }
    for (Action action : knowledge.actions()) {
      action.indications().forEach(row -> coverage.add(Kind.ACTION, action.id(), row.at()));
    }
    for (Policy policy : knowledge.policies()) {
      coverage.add(Kind.POLICY, policy.id(), policy.at());
    }
    return coverage;
  }

  private void add(Kind kind, String id, Location at) {
    all.add(new Rule(kind, id, at));
  }

  /** Notes what took effect in a diagnosis; what is not of this knowledge is passed over. */
  public void note(Diagnosis diagnosis) {
    diagnosis
        .risk()
        .ifPresent(
            risk -> {
              note(risk.supporting());
              note(risk.opposing());
            });
    for (CauseFinding finding : diagnosis.causes()) {
      if (finding.isFound()) {
        reach(Kind.CAUSE, finding.cause().id(), finding.cause().at());
      }
      note(finding.supporting());
      note(finding.opposing());
    }
    diagnosis.actions().forEach(this::note);
    for (Withheld withheld : diagnosis.prescription().withheld()) {
      note(withheld.recommendation());
      note(withheld.decision());
    }
    diagnosis.prescription().giveUps().forEach(this::note);
  }

  private void note(List<Evidence> evidence) {
    for (Evidence piece : evidence) {
      switch (piece.kind()) {
        case SYMPTOM -> {
          Kind kind = piece.events().isEmpty() ? Kind.SYMPTOM : Kind.PATTERN;
          reach(kind, piece.id(), piece.at());
        }
        case ABSENCE -> reach(Kind.ABSENCE, piece.id(), piece.at());
        case STATED -> {}
      }
    }
  }

  private void note(Recommendation recommendation) {
    reach(Kind.ACTION, recommendation.id(), recommendation.indication().at());
  }

  private void note(PolicyDecision decision) {
    reach(Kind.POLICY, decision.policy().id(), decision.policy().at());
  }

  private void reach(Kind kind, String id, Location at) {
    Rule rule = new Rule(kind, id, at);
    if (all.contains(rule)) {
      reached.add(rule);
    }
  }

  /** Returns all rules, in the order of the files. */
  public Set<Rule> all() {
    return Collections.unmodifiableSet(all);
  }

  /** Returns whether a rule has taken effect. */
  public boolean isReached(Rule rule) {
    return reached.contains(rule);
  }

  /** Returns the rules that have not taken effect, in the order of the files. */
  public List<Rule> unreached() {
    return all.stream().filter(rule -> !reached.contains(rule)).toList();
  }

  /** Returns which part of the rules has taken effect, from 0 to 1; 0 if there are no rules. */
  public double share() {
    return all.isEmpty() ? 0 : (double) reached.size() / all.size();
  }
}
