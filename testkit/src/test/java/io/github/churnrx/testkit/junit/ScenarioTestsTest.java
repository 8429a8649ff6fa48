package io.github.churnrx.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.testkit.English;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

@ExtendWith(English.class)
class ScenarioTestsTest {
  private static final Path SHOP = Path.of("src/test/knowledge/shop");

  @TempDir static Path folder;

  @Test
  void each_scenario_is_a_test_that_leads_to_its_file_and_line() {
    Run run = Run.of(OfTheShop.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed())
        .containsExactly(
            "a week late is too late",
            "six days are not",
            "rules reached: at least 20.0% of our own",
            "rules reached: at least 20.0% of all");
    assertThat(run.sources().get("six days are not"))
        .isEqualTo(
            FileSource.from(
                SHOP.resolve("scenarios/delivery.yaml").toFile(), FilePosition.from(7, 3)));
  }

  @Test
  void a_scenario_that_fails_tells_what_differs_the_nearest_miss_and_why() throws IOException {
    write(
        """
        - name: six days are too many, we thought
          case: {id: S-3, asOf: 2026-06-30, signals: {delivery.late-days: 6}}
          expect: {main: LATE_DELIVERY}
        """);

    Run run = Run.of(InTheFolder.class);

    assertThat(run.failed().get("six days are too many, we thought"))
        .isEqualTo(
            """
            six days are too many, we thought (%1$s/scenarios/own.yaml:1:3)
              main cause: expected LATE_DELIVERY, found none
              LATE_DELIVERY: nearest miss: DELIVERY_LATE lacks one test: delivery.late-days is 6 days, wanted >= 7\
              [src/test/knowledge/shop/symptoms/shop.csv:2:4]
              LATE_DELIVERY: not known: interview.waits-gladly (WAITS_NOT +6)

            How this follows (weights in decibans); knowledge version %2$s
            Risk: usual 0
            ~ DELIVERY_LATE nearly: delivery.late-days = 6 days, wanted >= 7  [src/test/knowledge/shop/symptoms/shop.csv:2:4]
            (shortened; all of it: diagnosis.explain())\
            """
                .formatted(
                    folder, ChurnRx.builder().knowledge(SHOP).build().knowledge().version()));
  }

  @Test
  void rules_that_no_scenario_reaches_are_told() {
    Run run = Run.of(TooFew.class);

    assertThat(run.failed().get("rules reached: at least 90.0% of our own"))
        .startsWith(
            "the scenarios reach 4 of 19 rules (21.0%), at least 90.0% are wanted; not reached:\n")
        .contains("\n  symptom DEARER  [src/test/knowledge/shop/symptoms/shop.csv:5]\n");
  }

  @Test
  void no_scenarios_no_rules_and_misspelt_names_fail() throws IOException {
    Files.deleteIfExists(folder.resolve("scenarios/own.yaml"));
    Files.writeString(folder.resolve("knowledge.yaml"), "name: own\nextends: default\n");
    assertThat(Run.of(InTheFolder.class).failed().values())
        .anySatisfy(
            m -> assertThat(m).isEqualTo("there are no scenarios in " + folder + "/scenarios"));

    write(
        """
        - name: misspelt
          case: {id: S-3, asOf: 2026-06-30, signals: {delivery.late-days: 6}}
          expect: {not: [LATE_DELIVRY]}
        """);
    assertThat(Run.of(InTheFolder.class).failed().values())
        .anySatisfy(m -> assertThat(m).contains("LATE_DELIVRY", "Did you mean"));

    write(
        """
        - name: sound
          case: {id: S-3, asOf: 2026-06-30, signals: {delivery.late-days: 6}}
          expect: {not: [LATE_DELIVERY]}
        """);
    Run run = Run.of(InTheFolder.class);
    assertThat(run.passed()).containsExactly("sound");
    assertThat(run.failed().get("rules reached: at least 1.0% of our own"))
        .isEqualTo("no rule lies in [" + folder + "]");
  }

  @Test
  void the_annotation_must_name_the_layers_that_hold_scenarios() {
    assertThat(Run.of(WithoutLayers.class).failed().values())
        .anySatisfy(m -> assertThat(m).contains("for ScenarioTests name the layers"));
  }

  private static void write(String scenarios) throws IOException {
    Files.createDirectories(folder.resolve("scenarios"));
    Files.writeString(folder.resolve("knowledge.yaml"), "name: own\nextends: default\n");
    Files.writeString(folder.resolve("scenarios/own.yaml"), scenarios);
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop")
  static class OfTheShop {
    @TestFactory
    Stream<DynamicTest> scenarios(ScenarioTests scenarios) {
      return scenarios.reaching(20).reachingOfAll(20).tests();
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop")
  static class TooFew {
    @TestFactory
    Stream<DynamicTest> scenarios(ScenarioTests scenarios) {
      return scenarios.reaching(90).tests();
    }
  }

  @ChurnRxTest(knowledge = "src/test/knowledge/shop")
  static class InTheFolder {
    @TestFactory
    Stream<DynamicTest> scenarios(Diagnoser diagnoser) {
      return ScenarioTests.in(diagnoser, folder).reaching(1).tests();
    }
  }

  @ChurnRxTest
  static class WithoutLayers {
    @TestFactory
    Stream<DynamicTest> scenarios(ScenarioTests scenarios) {
      return scenarios.tests();
    }
  }
}
