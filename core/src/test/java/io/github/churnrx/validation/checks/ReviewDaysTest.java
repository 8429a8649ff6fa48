package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDaysTest {
  private static final String AT = "symptoms.csv:2:13 ";

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, ''",
    "2027-01-01, review-soon",
    "2027-01-31, review-soon",
    "2027-02-01, review-overdue"
  })
  void a_review_is_spoken_of_from_thirty_days_before_it_is_due(LocalDate today, String code) {
    assertThat(Kb.lines(SOUND.validateOn(today)))
        .isEqualTo(
            code.isEmpty() ? java.util.List.of() : java.util.List.of(AT + code + " 2027-01-31"));
  }
}
