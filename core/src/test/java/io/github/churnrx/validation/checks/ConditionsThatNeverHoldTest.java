package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.validation.Validation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsThatNeverHoldTest {
  private static Kb withRow(String when1, String when2) {
    return SOUND.cell("symptoms.csv", 3, "when-1", when1).cell("symptoms.csv", 3, "when-2", when2);
  }

  @Test
  void there_is_nothing_to_find_in_sound_knowledge() {
    Validation validation = SOUND.validate();

    assertThat(validation.problems()).isEmpty();
    assertThat(validation.isSound()).isTrue();
    assertThat(validation.knowledge()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "complaints.recent >= 5     | complaints.recent < 3       | < 3",
        "complaints.recent > 2      | complaints.recent < 3       | < 3",
        "orders.share > 0.5         | orders.share <= 0.5         | <= 0.5",
        "satisfaction in [0..5)     | satisfaction in [5..9]      | in [5..9]",
        "satisfaction = 3, 4        | satisfaction in (4..9]      | in (4..9]",
        "satisfaction != 3          | satisfaction = 3            | = 3",
        "rival.goal = LOCAL         | rival.goal != 本地          | not(LOCAL)",
        "rival.goal = LOCAL, NONE   | rival.goal = RIVAL          | = RIVAL",
        "rival.accepted             | rival.accepted = no         | = no",
        "contract.ends > 2026-03-30 | contract.ends < 2026-03-31  | < 2026-03-31",
        "we-owe.amount > 10万       | we-owe.amount <= 100000     | <= 100000",
        "we-owe.amount > 10万       | we-owe.amount < 100000 CNY  | < 100000 CNY",
      })
  void conditions_that_exclude_each_other_are_found_at_the_second(
      String first, String second, String test) {
    Validation validation = withRow(first, second).validate();

    assertThat(Kb.lines(validation))
        .contains(
            "symptoms.csv:3:5 exclusive-conditions "
                + first.strip().split(" ", -1)[0]
                + " "
                + test);
    assertThat(validation.warnings()).isNotEmpty();
    assertThat(validation.isUsable()).isTrue();
    assertThat(validation.isSound()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "complaints.recent >= 5     | complaints.recent <= 5",
        "complaints.recent > 4.5    | complaints.recent < 5.5",
        "orders.share > 0.5         | orders.share < 0.6",
        "satisfaction in [0..5]     | satisfaction in [5..9]",
        "rival.goal = LOCAL, NONE   | rival.goal != LOCAL",
        "contract.ends > 2026-03-30 | contract.ends < 2026-04-01",
        "complaints.recent is known | complaints.recent = 0",
        "rival.accepted             | rival.goal = NONE",
      })
  void conditions_that_can_hold_together_are_left_alone(String first, String second) {
    assertThat(withRow(first, second).found())
        .noneMatch(line -> line.contains("exclusive") || line.contains("never-holds"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "complaints.recent < 0          | >= 0",
        "complaints.recent = 2.5        | >= 0",
        "orders.last < 0                | >= 0",
        "orders.share > 1               | [0..1]",
        "orders.share = -0.1            | [0..1]",
        "rival.goal not(LOCAL, RIVAL, NONE) | local, none, rival",
        "rival.accepted not(yes, no)    | no, yes",
      })
  void a_value_that_cannot_be_is_found(String when, String possible) {
    Problem problem = withRow(when, "").validate().warnings().get(0);

    assertThat(problem.at()).hasToString("symptoms.csv:3:4");
    assertThat(problem.code()).isEqualTo("never-holds");
    assertThat(problem.message().en()).endsWith("can never hold: there is only " + possible + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaints.recent >= 0", "satisfaction < 0", "we-owe.amount < 0"})
  void a_value_that_is_unusual_is_left_alone(String when) {
    assertThat(withRow(when, "").found()).noneMatch(line -> line.contains("never-holds"));
  }

  @Test
  void further_rows_actions_policies_roles_and_filters_are_looked_at_too() {
    Kb kb =
        SOUND
            .cell("symptoms.csv", 4, "when-2", "complaints.recent > 4")
            .cell("actions.csv", 2, "when-2", "we-owe.days < 1")
            .cell("policies.csv", 2, "when-2", "we-owe.days = 0")
            .cell("roles.csv", 2, "unless-1", "complaints.recent < 0")
            .cell("signals.csv", 5, "where", "amount > 5; amount < 5");

    assertThat(kb.found())
        .containsExactly(
            "actions.csv:2:10 exclusive-conditions we-owe.days < 1",
            "policies.csv:2:7 exclusive-conditions we-owe.days = 0",
            "roles.csv:2:5 never-holds complaints.recent < 0",
            "signals.csv:5:10 exclusive-conditions amount < 5",
            "symptoms.csv:4:5 exclusive-conditions complaints.recent > 4");
  }

  @Test
  void of_a_policy_that_needs_one_of_its_conditions_they_may_exclude_each_other() {
    Kb kb =
        SOUND
            .cell("policies.csv", 2, "kind", "require")
            .cell("policies.csv", 2, "when-2", "we-owe.days = 0");

    assertThat(kb.found()).noneMatch(line -> line.contains("exclusive-conditions"));
  }

  @Test
  void it_is_said_what_excludes_what() {
    Problem problem =
        withRow("complaints.recent >= 5", "complaints.recent < 3").validate().warnings().get(0);

    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.describe(Locale.CHINESE))
        .isEqualTo(
            "symptoms.csv:3:5: 警告 exclusive-conditions: “complaints.recent < 3”与 symptoms.csv:3:4"
                + " 的“complaints.recent >= 5”不会同时成立，这一行永远不起作用。"
                + " 请更正其一；若任一成立即可，请写成两行。");
    assertThat(problem.describe(Locale.ENGLISH))
        .isEqualTo(
            "symptoms.csv:3:5: warning exclusive-conditions: \"complaints.recent < 3\" and"
                + " \"complaints.recent >= 5\" at symptoms.csv:3:4 exclude each other, so that the"
                + " row never takes effect. Correct one of them; if either is enough, write two"
                + " rows.");
  }
}
