package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.workbench.scenarios.ScenarioWorkbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the scenarios of some layers.
 *
 * @param run how many there are
 * @param failed those that came out otherwise, each with what differs
 */
record ScenarioTrial(int run, Map<Scenario, List<String>> failed) {

  /**
   * Runs the scenarios of layers.
   *
   * @throws KnowledgeException if scenarios cannot be read or name what is not there
   */
  static ScenarioTrial of(ChurnRx churnRx, List<Path> layers, Progress progress, Locale locale)
      throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path layer : layers) {
      scenarios.addAll(Scenarios.in(layer, churnRx.knowledge(), new ScenarioWorkbooks()));
    }
    Map<Scenario, List<String>> failed = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      List<String> differences = differences(churnRx, scenario, locale);
      if (!differences.isEmpty()) {
        failed.put(scenario, differences);
      }
      progress.step(1);
    }
    return new ScenarioTrial(scenarios.size(), failed);
  }

  private static List<String> differences(ChurnRx churnRx, Scenario scenario, Locale locale) {
    try {
      return scenario.check(churnRx.diagnose(scenario.customerCase()), locale);
    } catch (RejectedCaseException e) {
      return e.problems().stream().map(problem -> problem.describe(locale)).toList();
    }
  }
}
