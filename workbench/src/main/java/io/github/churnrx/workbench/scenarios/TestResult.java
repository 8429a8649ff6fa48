package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.io.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * What became of a scenario.
 *
 * @param scenario the scenario
 * @param failures what was not as expected; empty if it passed
 * @param duration how long the diagnosis took
 */
public record TestResult(Scenario scenario, List<Failed> failures, Duration duration) {
  /** Copies the list. */
  public TestResult {
    failures = List.copyOf(failures);
  }

  /** Returns whether everything was as expected. */
  public boolean isPassed() {
    return failures.isEmpty();
  }
}
