package io.github.churnrx.benchmarks;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.engine.Engine;
import io.github.churnrx.engine.Patterns;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import java.util.List;
import java.util.function.Function;

/** Makes sure that all peers find the same before their speed is compared. */
final class Agreement {
  private Agreement() {}

  /**
   * Compares ours, the plain loop and Drools.
   *
   * @throws IllegalStateException at the first case on which they differ
   */
  static void require(
      Knowledge knowledge,
      Patterns patterns,
      List<CustomerCase> cases,
      Function<CustomerCase, Summary> drools) {
    Engine ours = Engine.of(knowledge, patterns);
    Engine loop = PlainLoop.engine(knowledge);
    for (CustomerCase customerCase : cases) {
      Diagnosis diagnosis = ours.diagnose(customerCase, Run.none());
      Summary expected = Summary.of(diagnosis);
      Summary found = drools.apply(customerCase);
      if (!loop.diagnose(customerCase, Run.none()).equals(diagnosis) || !found.equals(expected)) {
        throw new IllegalStateException(
            customerCase + "\nours   " + expected + "\ndrools " + found);
      }
    }
  }
}
