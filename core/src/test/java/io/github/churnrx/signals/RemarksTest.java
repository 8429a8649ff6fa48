package io.github.churnrx.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.Complaint;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Feedback;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.Interaction.Direction;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.facts.Remark.Polarity;
import io.github.churnrx.knowledge.Derivation.FromEvents;
import io.github.churnrx.knowledge.Derivation.Window;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.Phrase.Negation;
import io.github.churnrx.knowledge.Phrase.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.Value.Absent;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How remarks are read from the texts of a case. */
class RemarksTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
  private static final LocalDate DAY = AS_OF.minusDays(10);
  private static final Phrase DEAR =
      new Phrase(
          "DEAR",
          Role.COMPLAINT,
          "PRICE",
          Negation.DROP,
          List.of("贵"),
          List.of(),
          List.of(),
          Location.of("phrases.csv"));

  private static CustomerCase.Builder aCase() {
    return CustomerCase.of("C-1").asOf(AS_OF);
  }

  private static Value count(CustomerCase customerCase) {
    return read(customerCase, Measure.COUNT, SignalType.NUMBER, null, 180);
  }

  private static Value read(
      CustomerCase customerCase,
      Measure measure,
      SignalType type,
      @Nullable String field,
      int baseline) {
    boolean compares =
        Set.of(Measure.EXPECTED, Measure.VERSUS_EXPECTED, Measure.CHANCE).contains(measure);
    FromEvents derivation =
        new FromEvents(
            EventType.REMARKS,
            measure,
            field == null ? null : EventType.REMARKS.field(field).orElseThrow(),
            List.of(),
            new Window.Days(180),
            compares ? baseline : 0,
            0,
            1);
    Signal signal = Derived.signal("x", type, derivation);
    Knowledge knowledge =
        Knowledge.builder("test", Text.of("", ""), "")
            .signals(List.of(signal))
            .topics(List.of(new Topic("PRICE", Text.of("价格", "price"))))
            .phrases(List.of(DEAR))
            .build();
    return new CaseIntake(knowledge, new SignalIndex(List.of(signal)), Set.of())
        .take(customerCase)
        .of(signal);
  }

  private static Interaction call(Direction direction) {
    return new Interaction(
        DAY, Interaction.Channel.CALL, direction, Interaction.Purpose.OTHER, null, null, "太贵");
  }

  @Test
  void feedback_calls_by_the_customer_and_complaints_of_other_topics_are_read() {
    CustomerCase customerCase =
        aCase()
            .feedback(Feedback.of(DAY, "太贵"))
            .interactions(call(Direction.INBOUND), call(Direction.OUTBOUND))
            .complaints(
                new Complaint(DAY, Complaint.Topic.OTHER, null, null, null, null, "太贵"),
                new Complaint(DAY, Complaint.Topic.PRICE, null, null, null, null, "太贵"))
            .build();

    assertThat(count(customerCase)).isEqualTo(new Value.Num(3));
  }

  @Test
  void the_latest_words_are_quoted_with_their_day() {
    CustomerCase customerCase =
        aCase().feedback(Feedback.of(DAY, "今年太贵，明年再说"), Feedback.of(DAY.minusDays(5), "贵")).build();

    assertThat(read(customerCase, Measure.LATEST, SignalType.TEXT, "quote", 0))
        .isEqualTo(new Value.Words("2026-03-22 “今年太贵”"));
  }

  @ParameterizedTest
  @EnumSource(value = Measure.class, mode = Mode.EXCLUDE, names = "VALUE")
  void silence_is_unknown_by_any_measure(Measure measure) {
    String field =
        switch (measure) {
          case LATEST -> "quote";
          default -> null;
        };

    for (CustomerCase silent :
        List.of(
            aCase().build(),
            aCase().none(EventType.values()).build(),
            aCase().feedback(Feedback.of(DAY, "都好")).build(),
            aCase().feedback(Feedback.of(AS_OF.minusDays(200), "太贵")).build())) {
      assertThat(read(silent, measure, SignalType.NUMBER, field, 30)).isEqualTo(Absent.UNKNOWN);
    }
  }

  @Test
  void texts_on_record_for_less_than_the_window_give_a_least_count() {
    CustomerCase customerCase =
        aCase()
            .feedback(Feedback.of(DAY, "太贵"))
            .completeSince(EventType.FEEDBACK, AS_OF.minusDays(60))
            .build();

    assertThat(count(customerCase)).isEqualTo(new Value.AtLeast(1));
  }

  @Test
  void no_text_on_record_for_less_than_the_window_leaves_the_count_unknown() {
    CustomerCase customerCase =
        aCase().completeSince(EventType.FEEDBACK, AS_OF.minusDays(60)).build();

    assertThat(count(customerCase)).isEqualTo(Absent.UNKNOWN);
  }

  @Test
  void given_remarks_stand_in_place_of_the_texts() {
    Remark given = Remark.of(DAY, "PRICE", Polarity.PRAISE);
    CustomerCase customerCase =
        aCase().feedback(Feedback.of(DAY, "太贵")).remarks(given, given).build();

    assertThat(count(customerCase)).isEqualTo(new Value.Num(2));
  }

  @Test
  void given_remarks_on_an_unknown_topic_are_refused() {
    CustomerCase customerCase = aCase().remarks(Remark.of(DAY, "PRISE", Polarity.PRAISE)).build();

    assertThatExceptionOfType(RejectedCaseException.class)
        .isThrownBy(() -> count(customerCase))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.code())
                    .containsExactly("unknown-topic"));
  }
}
