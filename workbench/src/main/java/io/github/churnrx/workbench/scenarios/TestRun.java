package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.coverage.RuleCoverage;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.io.Difference;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Scenarios that were run.
 *
 * @param results what became of each, in their order; at least one
 * @param coverage which rules they reached
 * @param duration how long all of it took
 */
public record TestRun(List<TestResult> results, RuleCoverage coverage, Duration duration) {
  /** Copies the list. */
  public TestRun {
    results = List.copyOf(results);
  }

  /**
   * Runs scenarios.
   *
   * @param diagnoser the knowledge
   * @param scenarios the scenarios
   * @throws IllegalArgumentException if there are none: that would prove nothing
   */
  public static TestRun of(Diagnoser diagnoser, List<Scenario> scenarios) {
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("no scenarios");
    }
    RuleCoverage coverage = RuleCoverage.of(diagnoser.knowledge());
    long start = System.nanoTime();
    List<TestResult> results = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      long begun = System.nanoTime();
      List<Failed> failures = failures(diagnoser, scenario, coverage);
      results.add(new TestResult(scenario, failures, since(begun)));
    }
    return new TestRun(results, coverage, since(start));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static List<Failed> failures(
      Diagnoser diagnoser, Scenario scenario, RuleCoverage coverage) {
    Diagnosis diagnosis;
    try {
      diagnosis = diagnoser.diagnose(scenario.customerCase());
    } catch (RejectedCaseException e) {
      return e.problems().stream().map(TestRun::rejected).toList();
    }
    coverage.note(diagnosis);
    Grounds grounds = new Grounds(diagnosis, diagnoser.knowledge());
    List<Failed> failures = new ArrayList<>();
    for (Difference difference : scenario.differences(diagnosis)) {
      failures.add(new Failed(difference.text(), grounds.of(difference)));
    }
    return failures;
  }

  private static Failed rejected(Problem problem) {
    return new Failed(
        Text.of(problem.describe(Locale.CHINESE), problem.describe(Locale.ENGLISH)), List.of());
  }

  /** Returns the scenarios that were not as expected. */
  public List<TestResult> failed() {
    return results.stream().filter(result -> !result.isPassed()).toList();
  }

  /** Returns whether all were as expected. */
  public boolean isPassed() {
    return failed().isEmpty();
  }
}
