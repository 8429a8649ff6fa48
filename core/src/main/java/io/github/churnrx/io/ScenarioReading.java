package io.github.churnrx.io;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.util.List;

/**
 * What was read from the files of scenarios of a layer, be it right or wrong.
 *
 * @param scenarios those that can be run, by file and place
 * @param written how many the files hold, those that cannot be run included; 0 or more
 * @param problems what was found in the files, by place
 */
public record ScenarioReading(List<Scenario> scenarios, int written, List<Problem> problems) {

  /** Copies the lists. */
  public ScenarioReading {
    scenarios = List.copyOf(scenarios);
    problems = List.copyOf(problems);
  }

  /** Returns whether something keeps scenarios from being run. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
