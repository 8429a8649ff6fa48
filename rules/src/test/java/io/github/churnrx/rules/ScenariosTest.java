package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of the shipped knowledge gets the diagnosis that it expects. */
class ScenariosTest {
  private static final Path FOLDER = Path.of("knowledge", "scenarios");

  @TestFactory
  Stream<DynamicTest> everyCustomerGetsTheExpectedDiagnosis() throws IOException {
    ChurnRx churnRx = ChurnRx.withDefaultKnowledge();
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        String yaml = Files.readString(file, StandardCharsets.UTF_8);
        for (Scenario scenario : Scenarios.read(name, yaml)) {
          tests.add(
              DynamicTest.dynamicTest(
                  name + ": " + scenario.name(),
                  () -> {
                    assertThat(scenario.problems(churnRx.knowledge())).isEmpty();
                    assertThat(scenario.check(churnRx.diagnose(scenario.customerCase()))).isEmpty();
                  }));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }
}
