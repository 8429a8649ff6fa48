package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.coverage.Rule;
import io.github.churnrx.coverage.RuleCoverage;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.Cause;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The shipped scenarios leave no rule of the shipped knowledge untried. */
@Disabled("until the scenarios are complete")
class CoverageTest {
  private static final ChurnRx CHURN_RX = ChurnRx.withDefaultKnowledge();
  private static final RuleCoverage COVERAGE = RuleCoverage.of(CHURN_RX.knowledge());
  private static final Set<String> MUST_NOT_BE_FOUND = new HashSet<>();

  @BeforeAll
  static void diagnoseAllScenarios() {
    for (Scenario scenario : ShippedScenarios.in(Path.of("knowledge"))) {
      Diagnosis diagnosis = CHURN_RX.diagnose(scenario.customerCase());
      COVERAGE.note(diagnosis);
      // A cause without any evidence is not found anyway: that would prove nothing.
      scenario.expectation().not().stream()
          .filter(code -> diagnosis.cause(code).isPresent())
          .forEach(MUST_NOT_BE_FOUND::add);
    }
  }

  @Test
  void every_rule_takes_effect_in_some_scenario() {
    assertThat(COVERAGE.all()).hasSizeGreaterThan(300);
    assertThat(COVERAGE.unreached()).extracting(Rule::toString).isEmpty();
  }

  @Test
  void every_cause_has_a_scenario_in_which_it_must_not_be_found() {
    List<String> never =
        CHURN_RX.knowledge().causes().stream()
            .map(Cause::id)
            .filter(code -> !MUST_NOT_BE_FOUND.contains(code))
            .toList();

    assertThat(never).isEmpty();
  }
}
