package io.github.churnrx.testkit.junit;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.testkit.LayerSource;
import io.github.churnrx.testkit.ScenarioSet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Scenarios as tests, one for each, for a method with {@code @TestFactory}. An IDE jumps from a
 * test to the file and line of its scenario. Immutable.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios(ScenarioTests scenarios) {
 *   return scenarios.reaching(100).tests();
 * }
 * }</pre>
 */
public final class ScenarioTests {
  private final ScenarioSet scenarios;
  private final @Nullable Double ownRules;
  private final @Nullable Double allRules;

  private ScenarioTests(
      ScenarioSet scenarios, @Nullable Double ownRules, @Nullable Double allRules) {
    this.scenarios = scenarios;
    this.ownRules = ownRules;
    this.allRules = allRules;
  }

  /**
   * Reads the scenarios of layers. A test class with {@link ChurnRxTest} can take a parameter of
   * this type instead, with the scenarios of the layers that the annotation names.
   *
   * @param diagnoser what diagnoses them
   * @param layers directories or zip files of layers, each with a folder {@code scenarios}
   * @throws AssertionError if there is no scenario
   */
  public static ScenarioTests in(Diagnoser diagnoser, Path... layers) {
    return new ScenarioTests(ScenarioSet.of(diagnoser, layers), null, null);
  }

  /**
   * Reads the scenarios of layers, wherever they lie.
   *
   * @param diagnoser what diagnoses them
   * @param layers where the layers lie
   * @throws AssertionError if there is no scenario
   */
  public static ScenarioTests in(Diagnoser diagnoser, List<LayerSource> layers) {
    return new ScenarioTests(ScenarioSet.of(diagnoser, layers), null, null);
  }

  /**
   * Adds a test that the scenarios together reach a part of the rules of their own layers.
   *
   * @param percent at least so many of a hundred rules
   */
  public ScenarioTests reaching(double percent) {
    return new ScenarioTests(scenarios, percent, allRules);
  }

  /**
   * Adds a test that the scenarios together reach a part of all rules, those of the shipped
   * knowledge included.
   *
   * @param percent at least so many of a hundred rules
   */
  public ScenarioTests reachingOfAll(double percent) {
    return new ScenarioTests(scenarios, ownRules, percent);
  }

  /** Returns the tests, by file and place; those of what is reached come last. */
  public Stream<DynamicTest> tests() {
    Stream<DynamicTest> each = scenarios.all().stream().map(this::test);
    return Stream.of(each, own(), all()).flatMap(tests -> tests);
  }

  private DynamicTest test(Scenario scenario) {
    return DynamicTest.dynamicTest(
        scenario.name(), uri(scenario.at()), () -> scenarios.check(scenario));
  }

  private Stream<DynamicTest> own() {
    return Stream.ofNullable(ownRules)
        .map(
            percent ->
                DynamicTest.dynamicTest(
                    "rules reached: at least " + percent + "% of our own",
                    () -> scenarios.checkCoverage(percent)));
  }

  private Stream<DynamicTest> all() {
    return Stream.ofNullable(allRules)
        .map(
            percent ->
                DynamicTest.dynamicTest(
                    "rules reached: at least " + percent + "% of all",
                    () -> scenarios.checkCoverageOfAll(percent)));
  }

  /** Returns file and line in the form that JUnit understands; null for a file in an archive. */
  private static @Nullable URI uri(Location at) {
    if (at.file().startsWith(LayerSource.OnClassPath.PREFIX)) {
      return null;
    }
    Path file = Path.of(at.file()).toAbsolutePath();
    if (!Files.isRegularFile(file)) {
      return null;
    }
    String place =
        at.row() == 0
            ? ""
            : "?line=" + at.row() + (at.column() == 0 ? "" : "&column=" + at.column());
    return URI.create(file.toUri() + place);
  }
}
