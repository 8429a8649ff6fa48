package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.coverage.Rule;
import io.github.churnrx.knowledge.Cause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped scenarios leave no rule of the shipped knowledge untried. */
class CoverageTest {
  private static final Reach REACH =
      new Reach(ChurnRx.withDefaultKnowledge(), ShippedScenarios.in(Path.of("knowledge")));

  @Test
  void every_rule_takes_effect_in_some_scenario() {
    assertThat(REACH.coverage().all()).hasSizeGreaterThan(300);
    assertThat(REACH.coverage().unreached()).extracting(Rule::toString).isEmpty();
  }

  @Test
  void every_cause_has_a_scenario_in_which_it_must_not_be_found() {
    List<String> never =
        REACH.knowledge().causes().stream()
            .map(Cause::id)
            .filter(code -> !REACH.provesAbsent(code))
            .toList();

    assertThat(never).isEmpty();
  }
}
