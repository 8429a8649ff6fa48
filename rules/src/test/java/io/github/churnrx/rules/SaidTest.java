package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Feedback;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.io.DiagnosisJson;
import io.github.churnrx.io.DiagnosisText;
import io.github.churnrx.knowledge.Grade;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a customer said and was understood is on the page, whether or not it weighs enough. */
class SaidTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final Diagnoser CHURN_RX = ChurnRx.withDefaultKnowledge();
  private static final LocalDate LATELY = AS_OF.minusDays(20);

  private static Diagnosis diagnosed(LocalDate day, String words) {
    CustomerCase customer =
        CustomerCase.of("D-1").asOf(AS_OF).name("甲").feedback(Feedback.of(day, words)).build();
    return CHURN_RX.diagnose(customer);
  }

  @Test
  void a_remark_that_makes_no_cause_possible_is_told() {
    Diagnosis diagnosis = diagnosed(LATELY, "客服态度差");

    assertThat(diagnosis.causes()).noneMatch(cause -> cause.grade().isAtLeast(Grade.CONFLICTED));
    assertThat(DiagnosisText.in(Locale.CHINESE).write(diagnosis))
        .contains("客户说过：抱怨态度（2026-03-11“客服态度差”）\n");
    assertThat(DiagnosisText.in(Locale.ENGLISH).write(diagnosis))
        .contains("Said: complaint about attitude (2026-03-11 \"客服态度差\")\n");
    assertThat(diagnosis.remarks())
        .extracting(Remark::topic, Remark::polarity)
        .containsExactly(tuple("ATTITUDE", Remark.Polarity.COMPLAINT));
  }

  @Test
  void it_is_in_the_json() {
    assertThat(DiagnosisJson.in(Locale.ENGLISH).write(diagnosed(LATELY, "客服态度差")))
        .contains(
            "\"remarks\":[{\"date\":\"2026-03-11\",\"topic\":{\"code\":\"ATTITUDE\","
                + "\"name\":\"attitude\"},\"polarity\":{\"code\":\"COMPLAINT\","
                + "\"name\":\"complaint\"},\"words\":\"客服态度差\",\"stream\":\"feedback\"}]");
  }

  @Test
  void words_that_nobody_understood_and_words_of_long_ago_are_not_told() {
    assertThat(DiagnosisText.in(Locale.CHINESE).write(diagnosed(LATELY, "今天星期二")))
        .doesNotContain("客户说过");
    assertThat(DiagnosisText.in(Locale.CHINESE).write(diagnosed(AS_OF.minusDays(365), "客服态度差")))
        .doesNotContain("客户说过");
  }
}
