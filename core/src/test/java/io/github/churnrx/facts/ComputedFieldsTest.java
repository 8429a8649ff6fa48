package io.github.churnrx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComputedFieldsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final LocalDate LONG_AGO = TODAY.minusDays(100);
  private static final Money MONEY = Money.of(500, "CNY");

  private static @Nullable Object read(Event event, String field) {
    return event.type().field(field).orElseThrow().read(event, TODAY);
  }

  private static Promise promise(LocalDate dueOn, @Nullable LocalDate keptOn) {
    return new Promise(LONG_AGO, Promise.Kind.GIFT, dueOn, keptOn, null);
  }

  private static Payment payment(@Nullable LocalDate paidOn, Payment.State state) {
    return new Payment(LONG_AGO, YESTERDAY, paidOn, MONEY, state);
  }

  @Test
  void aPromiseDueTodayIsNotOverdue() {
    Promise promise = promise(TODAY, null);

    assertThat(read(promise, "overdue")).isEqualTo(false);
    assertThat(read(promise, "overdue-days")).isNull();
    assertThat(read(promise, "late-days")).isEqualTo(0.0);
    assertThat(read(promise, "broken")).isEqualTo(false);
  }

  @Test
  void aPromiseDueYesterdayIsOneDayOverdueAndBroken() {
    Promise promise = promise(YESTERDAY, null);

    assertThat(read(promise, "overdue")).isEqualTo(true);
    assertThat(read(promise, "overdue-days")).isEqualTo(1.0);
    assertThat(read(promise, "late-days")).isEqualTo(1.0);
    assertThat(read(promise, "broken")).isEqualTo(true);
  }

  @Test
  void aPromiseKeptLateIsBrokenButNoLongerOverdue() {
    Promise promise = promise(TODAY.minusDays(10), TODAY.minusDays(7));

    assertThat(read(promise, "overdue")).isEqualTo(false);
    assertThat(read(promise, "overdue-days")).isNull();
    assertThat(read(promise, "late-days")).isEqualTo(3.0);
    assertThat(read(promise, "broken")).isEqualTo(true);
  }

  @Test
  void aPromiseKeptEarlyIsNotLate() {
    Promise promise = promise(YESTERDAY, TODAY.minusDays(9));

    assertThat(read(promise, "late-days")).isEqualTo(0.0);
    assertThat(read(promise, "broken")).isEqualTo(false);
  }

  @Test
  void aPromiseKeptTomorrowIsNotKeptYet() {
    Promise promise = promise(YESTERDAY, TOMORROW);

    assertThat(read(promise, "kept-on")).isNull();
    assertThat(read(promise, "overdue-days")).isEqualTo(1.0);
    assertThat(promise.type().field("kept-on").orElseThrow().recorded(promise)).isEqualTo(TOMORROW);
  }

  @Test
  void aDueDateMayLieInTheFuture() {
    assertThat(read(promise(TOMORROW, null), "due-on")).isEqualTo(TOMORROW);
  }

  @Test
  void anUnpaidRebateIsOverdueTheDayAfterItWasDue() {
    Rebate dueToday = Rebate.of(LONG_AGO, TODAY, MONEY);
    Rebate dueYesterday = Rebate.of(LONG_AGO, YESTERDAY, MONEY);
    Rebate paidLate = new Rebate(LONG_AGO, TODAY.minusDays(5), TODAY, MONEY);

    assertThat(read(dueToday, "overdue")).isEqualTo(false);
    assertThat(read(dueYesterday, "overdue")).isEqualTo(true);
    assertThat(read(dueYesterday, "overdue-days")).isEqualTo(1.0);
    assertThat(read(dueYesterday, "late-days")).isEqualTo(1.0);
    assertThat(read(paidLate, "overdue")).isEqualTo(false);
    assertThat(read(paidLate, "late-days")).isEqualTo(5.0);
  }

  @Test
  void aPaymentIsOverdueUnlessPaidByStateOrByDay() {
    assertThat(read(payment(null, Payment.State.DUE), "overdue")).isEqualTo(true);
    assertThat(read(payment(null, Payment.State.DUE), "overdue-days")).isEqualTo(1.0);
    assertThat(read(payment(null, Payment.State.FAILED), "overdue")).isEqualTo(true);
    assertThat(read(payment(null, Payment.State.PAID), "overdue")).isEqualTo(false);
    assertThat(read(payment(TODAY, Payment.State.PAID), "overdue")).isEqualTo(false);
    assertThat(read(payment(TOMORROW, Payment.State.PAID), "overdue")).isEqualTo(true);
    assertThat(read(payment(TODAY, Payment.State.PAID), "overdue-days")).isNull();
  }

  @Test
  void aComplaintStaysOpenUntilItIsResolved() {
    Complaint open = Complaint.of(LONG_AGO, Complaint.Topic.SERVICE);

    assertThat(read(open, "open")).isEqualTo(true);
    assertThat(read(open, "open-days")).isEqualTo(100.0);
    assertThat(read(open, "answered")).isEqualTo(false);
    assertThat(read(open, "answer-days")).isEqualTo(100.0);
    assertThat(read(open, "resolve-days")).isEqualTo(100.0);
  }

  @Test
  void aResolvedComplaintKeepsTheTimesItTook() {
    Complaint resolved =
        new Complaint(
            LONG_AGO,
            Complaint.Topic.SERVICE,
            LONG_AGO.plusDays(2),
            LONG_AGO.plusDays(9),
            null,
            null,
            null);

    assertThat(read(resolved, "open")).isEqualTo(false);
    assertThat(read(resolved, "open-days")).isNull();
    assertThat(read(resolved, "answered")).isEqualTo(true);
    assertThat(read(resolved, "answer-days")).isEqualTo(2.0);
    assertThat(read(resolved, "resolve-days")).isEqualTo(9.0);
  }

  @Test
  void ofAnEventInTheFutureNothingIsComputed() {
    Complaint future = Complaint.of(TOMORROW, Complaint.Topic.SERVICE);

    assertThat(read(future, "date")).isNull();
    assertThat(read(future, "open")).isNull();
    assertThat(read(future, "answer-days")).isNull();
  }

  @Test
  void onlyWhatTheCustomerAskedCanBeUnanswered() {
    Interaction inbound =
        Interaction.of(
            YESTERDAY,
            Interaction.Channel.MAIL,
            Interaction.Direction.INBOUND,
            Interaction.Purpose.ENQUIRY);
    Interaction outbound =
        Interaction.of(
            YESTERDAY,
            Interaction.Channel.MAIL,
            Interaction.Direction.OUTBOUND,
            Interaction.Purpose.COURTESY);

    assertThat(read(inbound, "unanswered")).isEqualTo(true);
    assertThat(read(inbound, "unanswered-days")).isEqualTo(1.0);
    assertThat(read(outbound, "unanswered")).isEqualTo(false);
    assertThat(read(outbound, "unanswered-days")).isNull();
  }

  @Test
  void aSurveyLevelIsTheShareOfTheScale() {
    Survey survey = new Survey(TODAY, Survey.Kind.EXPERIENCE, new BigDecimal(4), BigDecimal.TEN);

    assertThat(read(survey, "level")).isEqualTo(0.4);
  }

  @Test
  void incidentsAndChannelEventsAreOpenUntilResolved() {
    QualityIncident incident = QualityIncident.of(YESTERDAY, QualityIncident.Severity.CRITICAL);
    ChannelEvent crossing =
        new ChannelEvent(YESTERDAY, ChannelEvent.Kind.CROSS_TERRITORY, null, null, TODAY);

    assertThat(read(incident, "open")).isEqualTo(true);
    assertThat(read(incident, "open-days")).isEqualTo(1.0);
    assertThat(read(crossing, "open")).isEqualTo(false);
  }

  @Test
  void aSuccessorIsIntroducedOnceThatDayHasCome() {
    PersonId wang = PersonId.of("P-WANG");
    PersonId li = PersonId.of("P-LI");

    assertThat(
            read(
                new OwnerChange(YESTERDAY, wang, li, OwnerChange.Destination.RETIRED, TODAY),
                "introduced"))
        .isEqualTo(true);
    assertThat(
            read(
                new OwnerChange(YESTERDAY, wang, li, OwnerChange.Destination.RETIRED, TOMORROW),
                "introduced"))
        .isEqualTo(false);
  }

  @Test
  void aComputedFieldIsNotRecorded() {
    Promise promise = promise(TODAY, null);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> promise.type().field("broken").orElseThrow().recorded(promise))
        .withMessage("field 'broken' is computed, not recorded");
  }
}
