package io.github.churnrx.testkit;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.coverage.Rule;
import io.github.churnrx.coverage.RuleCoverage;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The scenarios of a client's own layers: customers with the diagnoses that must come out.
 * Immutable.
 */
public final class ScenarioSet {
  private static final int MOST = 20;

  private final Diagnoser diagnoser;
  private final List<LayerSource> layers;
  private final List<Scenario> scenarios;

  private ScenarioSet(Diagnoser diagnoser, List<LayerSource> layers, List<Scenario> scenarios) {
    this.diagnoser = diagnoser;
    this.layers = List.copyOf(layers);
    this.scenarios = List.copyOf(scenarios);
  }

  /**
   * Reads the scenarios of layers.
   *
   * @param diagnoser what diagnoses them
   * @param layers directories or zip files
   * @see #of(Diagnoser, List)
   */
  public static ScenarioSet of(Diagnoser diagnoser, Path... layers) {
    return of(diagnoser, Arrays.stream(layers).map(LayerSource::at).toList());
  }

  /**
   * Reads the scenarios of layers: the YAML, CSV and, with the artifact churnrx-workbench, XLSX
   * files in their folders {@code scenarios}.
   *
   * @param diagnoser what diagnoses them
   * @param layers where the layers lie
   * @return at least one scenario
   * @throws AssertionError if there is none
   * @throws io.github.churnrx.knowledge.KnowledgeException with everything that is wrong with the
   *     files, misspelt names included
   */
  public static ScenarioSet of(Diagnoser diagnoser, List<LayerSource> layers) {
    List<Scenario> all = new ArrayList<>();
    try {
      for (LayerSource layer : layers) {
        all.addAll(layer.scenarios(diagnoser.knowledge()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (all.isEmpty()) {
      String searched =
          layers.stream().map(LayerSource::scenariosFolder).collect(Collectors.joining(", "));
      throw Failures.of(
          Text.of("没有任何场景：" + searched, "there are no scenarios in " + searched)
              .in(Language.now()));
    }
    return new ScenarioSet(diagnoser, layers, all);
  }

  /** Returns the scenarios by file and place, those of the first layer first. */
  public List<Scenario> all() {
    return scenarios;
  }

  /**
   * Expects the diagnosis of a scenario to be as it says.
   *
   * @throws AssertionError with every difference, the nearest misses and the explanation
   */
  public void check(Scenario scenario) {
    Locale locale = Language.now();
    try {
      Diagnosis diagnosis = diagnoser.diagnose(scenario.customerCase());
      List<String> differences = scenario.check(diagnosis, locale);
      if (!differences.isEmpty()) {
        throw Failures.of(
            ScenarioFailure.text(scenario, diagnosis, diagnoser.knowledge(), differences, locale));
      }
    } catch (RejectedCaseException e) {
      throw Failures.of(
          scenario
              + e.problems().stream()
                  .map(problem -> "\n  " + problem.describe(locale))
                  .collect(Collectors.joining()));
    }
  }

  /**
   * Expects the scenarios together to reach a part of the rules that lie in these layers.
   *
   * @param percent at least so many of a hundred rules, 0 to 100
   * @throws AssertionError with the rules that none reaches; also if no rule lies there
   */
  public void checkCoverage(double percent) {
    checkCoverage(percent, rule -> layers.stream().anyMatch(layer -> layer.holds(rule.at())));
  }

  /**
   * Expects the scenarios together to reach a part of all rules, those of the shipped knowledge
   * included.
   *
   * @param percent at least so many of a hundred rules, 0 to 100
   * @throws AssertionError with the rules that none reaches
   */
  public void checkCoverageOfAll(double percent) {
    checkCoverage(percent, rule -> true);
  }

  private void checkCoverage(double percent, Predicate<Rule> counts) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("a part of a hundred lies between 0 and 100: " + percent);
    }
    RuleCoverage coverage = RuleCoverage.of(diagnoser.knowledge());
    scenarios.forEach(scenario -> note(scenario, coverage));
    List<Rule> all = coverage.all().stream().filter(counts).toList();
    List<Rule> unreached = coverage.unreached().stream().filter(counts).toList();
    Locale locale = Language.now();
    if (all.isEmpty()) {
      throw Failures.of(Text.of("这里没有规则：" + layers, "no rule lies in " + layers).in(locale));
    }
    double reached = 100.0 * (all.size() - unreached.size()) / all.size();
    if (reached < percent) {
      throw Failures.of(told(percent, all.size(), unreached, locale));
    }
  }

  /** A case that is rejected reaches nothing, and fails on its own. */
  private void note(Scenario scenario, RuleCoverage coverage) {
    try {
      coverage.note(diagnoser.diagnose(scenario.customerCase()));
    } catch (RejectedCaseException e) {
      // Told by check.
    }
  }

  private static String told(double percent, int all, List<Rule> unreached, Locale locale) {
    String least = percent(percent);
    int reached = all - unreached.size();
    // Rounded down, so that it never looks as if it were enough.
    String found = percent(Math.floor(1000.0 * reached / all) / 10);
    StringBuilder text = new StringBuilder();
    text.append(
        Text.of(
                "场景触及 " + all + " 条规则中的 " + reached + " 条（" + found + "），应至少 " + least + "；未触及：",
                "the scenarios reach "
                    + reached
                    + " of "
                    + all
                    + " rules ("
                    + found
                    + "), at least "
                    + least
                    + " are wanted; not reached:")
            .in(locale));
    unreached.stream()
        .limit(MOST)
        .forEach(
            rule ->
                text.append("\n  ")
                    .append(rule.kind().label().in(locale))
                    .append(' ')
                    .append(rule.id())
                    .append("  [")
                    .append(rule.at())
                    .append(']'));
    int more = unreached.size() - MOST;
    if (more > 0) {
      text.append(Text.of("\n  另有 " + more + " 条", "\n  and " + more + " more").in(locale));
    }
    return text.toString();
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f%%", percent);
  }
}
