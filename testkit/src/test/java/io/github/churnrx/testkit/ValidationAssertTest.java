package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertThat;
import static io.github.churnrx.testkit.Failing.message;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import io.github.churnrx.text.Text;
import io.github.churnrx.validation.Validation;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(English.class)
class ValidationAssertTest {
  private static final Validation VALIDATION =
      new Validation(
          Optional.empty(),
          List.of(
              problem(Severity.ERROR, "unknown-signal"),
              problem(Severity.WARNING, "bad-number"),
              problem(Severity.NOTICE, "actions-off")));

  @Test
  void knowledge_without_errors_is_usable_without_warnings_sound() {
    assertThat(VALIDATION).ignoring("unknown-signal").isUsable();
    assertThat(VALIDATION).ignoring("unknown-signal", "bad-number").isSound();
    assertThat(VALIDATION).ignoring("unknown-signal", "bad-number", "actions-off").hasNoProblems();
    assertThat(io.github.churnrx.ChurnRx.builder().knowledge(Shop.KNOWLEDGE).validate()).isUsable();
  }

  @Test
  void problems_are_told_with_their_places() {
    Assertions.assertThat(message(() -> assertThat(VALIDATION).isUsable()))
        .isEqualTo(
            """
            1 problem in the knowledge:
              signals.csv:3:2: error unknown-signal: Wrong. Mend it.\
            """);
    Assertions.assertThat(message(() -> assertThat(VALIDATION).isSound()))
        .startsWith("2 problems in the knowledge:\n");
    Assertions.assertThat(message(() -> assertThat(VALIDATION).hasNoProblems()))
        .startsWith("3 problems in the knowledge:\n");
  }

  @Test
  void a_code_that_no_problem_has_is_an_error_of_the_test() {
    assertThatThrownBy(() -> assertThat(VALIDATION).ignoring("bad-numbr"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage(
            "There is no problem with the code \"bad-numbr\". Did you mean \"bad-number\"?");
  }

  private static Problem problem(Severity severity, String code) {
    return new Problem(
        severity,
        code,
        new Location("signals.csv", 3, 2),
        "x",
        Text.of("错。", "Wrong."),
        Text.of("请改正。", "Mend it."));
  }
}
