package io.github.churnrx.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as one archive that holds its libraries as archives. */
class PackagedApplicationIT {
  @TempDir private Path folder;

  @Test
  void it_finds_all_its_knowledge_within_the_archive_and_tells_how_it_does() throws Exception {
    try (RunningJar application = RunningJar.start(folder)) {
      assertThat(application.get("/customers/C1/diagnosis?asOf=2026-06-30&overdueDays=120"))
          .contains("We owe the customer a rebate");
      assertThat(application.get("/settings/exposed.limit")).isEqualTo("7.0");
      assertThat(application.get("/settings/lost.no-order-days")).isEqualTo("90.0");

      assertThat(application.get("/actuator/health/churnRx"))
          .contains("\"status\":\"UP\"", "\"knowledge\":\"from-the-class-path\"");
      assertThat(application.get("/actuator/metrics/churnrx.diagnoses?tag=outcome:diagnosed"))
          .contains("\"statistic\":\"COUNT\",\"value\":1.0");
      assertThat(application.get("/actuator/metrics/churnrx.main.cause"))
          .contains("\"cause\"", "BROKEN_PROMISE");

      assertThat(application.log().lines().filter(line -> line.contains("churnrx")))
          .filteredOn(line -> !line.contains("RiskApplication"))
          .singleElement()
          .asString()
          .containsPattern(
              "INFO .*Diagnosing with knowledge [0-9a-f]{12} \\(from-the-class-path\\)");
    }
  }

  @Test
  void a_layer_that_is_not_in_the_archive_is_told_instead_of_a_stack_trace() throws Exception {
    try (RunningJar application =
        RunningJar.start(
            folder, "--churnrx.knowledge=classpath:nowhere,classpath:our-knowledge,nor-here")) {
      assertThat(application.exitCode()).isEqualTo(1);
      assertThat(application.log())
          .contains(
              "APPLICATION FAILED TO START",
              "The knowledge of ChurnRx cannot be used, 2 problems:",
              "    classpath:nowhere: error unreadable-file:",
              "    nor-here: error unreadable-file:")
          .doesNotContain("\tat ");
    }
  }
}
