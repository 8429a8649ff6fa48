package io.github.churnrx.rules;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.coverage.Rule;
import io.github.churnrx.coverage.RuleCoverage;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What takes effect in the scenarios of a knowledge base, and what is proved not to. */
final class Reach {
  private static final double NEAR = 0.35;

  private final Knowledge knowledge;
  private final RuleCoverage coverage;
  private final Set<String> reached = new HashSet<>();
  private final Set<String> proveAbsent = new HashSet<>();
  private final Set<String> justMissed = new HashSet<>();

  Reach(ChurnRx churnRx, List<Scenario> scenarios) {
    this.knowledge = churnRx.knowledge();
    this.coverage = RuleCoverage.of(knowledge);
    for (Scenario scenario : scenarios) {
      Diagnosis diagnosis = churnRx.diagnose(scenario.customerCase());
      coverage.note(diagnosis);
      for (NearMiss miss : diagnosis.nearMisses()) {
        if (miss.share() == null || miss.share() <= NEAR) {
          miss.symptom().supports().stream()
              .map(Claim::target)
              .filter(cause -> diagnosis.cause(cause).filter(CauseFinding::isFound).isEmpty())
              .forEach(justMissed::add);
        }
      }
      // A cause without any evidence is not found anyway: that would prove nothing.
      scenario.expectation().not().stream()
          .filter(code -> diagnosis.cause(code).isPresent())
          .forEach(proveAbsent::add);
    }
    for (Rule rule : coverage.all()) {
      if (coverage.isReached(rule)) {
        reached.add(rule.id());
      }
    }
  }

  Knowledge knowledge() {
    return knowledge;
  }

  RuleCoverage coverage() {
    return coverage;
  }

  /** Returns whether a cause is found in one scenario, and not in another that speaks of it. */
  boolean isTold(Cause cause) {
    return reached.contains(cause.id()) && proveAbsent.contains(cause.id());
  }

  boolean provesAbsent(String cause) {
    return proveAbsent.contains(cause);
  }

  /** Returns whether a row for a cause that is not found failed by one test, and not by much. */
  boolean isJustMissed(Cause cause) {
    return justMissed.contains(cause.id());
  }

  boolean isRaised(Symptom symptom) {
    return reached.contains(symptom.id());
  }

  boolean isAdvised(Action action) {
    return reached.contains(action.id());
  }

  boolean acts(Policy policy) {
    return reached.contains(policy.id());
  }
}
