package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  private static final Path SHIPPED = Path.of("..", "rules", "knowledge");

  @TempDir Path ours;

  @BeforeEach
  void writeLayer() throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.createDirectory(ours.resolve("scenarios"));
  }

  private void scenario(String expectation) throws IOException {
    Files.writeString(
        ours.resolve("scenarios/ours.yaml"),
        """
        - name: rebate long overdue
          case:
            id: C-1
            asOf: 2026-06-30
            customer: {status: ACTIVE, tier: KEY}
            signals: {we-owe.rebate-overdue-days: 120}
          expect: {%s}
        """
            .formatted(expectation));
  }

  @Test
  void the_shipped_scenarios_pass_and_reach_every_rule() {
    Cli.Result result = Cli.run("test", SHIPPED, "--coverage", "--lang", "en");

    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .containsPattern("^\\d{3,} scenarios: \\d{3,} passed, 0 failed\n")
        .contains("rules reached 100.0%")
        .doesNotContain("FAILED", "not reached: ");
  }

  @Test
  void what_differs_is_told_and_the_exit_status_says_so() throws IOException {
    scenario("main: PRICE_TOO_HIGH");
    Cli.Result result = Cli.run("test", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("FAILED rebate long overdue (", "main cause: expected PRICE_TOO_HIGH, found")
        .endsWith("1 scenarios: 0 passed, 1 failed\n");
  }

  @Test
  void few_scenarios_leave_rules_unreached() throws IOException {
    scenario("symptoms: [REBATE_LATE_LONG]");
    Cli.Result result = Cli.run("test", ours, "--coverage", "--lang", "zh");

    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .contains("场景 1：通过 1，失败 0", "未及 症状 OWNER_TO_RIVAL")
        .doesNotContain("未及 症状 REBATE_LATE_LONG ");
  }

  @Test
  void no_scenario_is_no_success() throws IOException {
    assertThat(Cli.run("test", ours, "--lang", "en").err()).contains("there are no scenarios");
    scenario("main: BROKEN_PROMISE");
    Cli.Result none = Cli.run("test", ours, "--filter", "nobody", "--lang", "en");

    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("no scenario has \"nobody\" in its name");
  }

  @Test
  void a_misspelt_code_in_a_scenario_is_an_error_at_its_place() throws IOException {
    scenario("not: [PRICE_TO_HIGH]");
    Cli.Result result = Cli.run("test", ours, "--lang", "en");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("ours.yaml:7:", "unknown-cause", "PRICE_TOO_HIGH");
  }
}
