package io.github.churnrx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustomerCaseTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

  private static CustomerCase.Builder complete() {
    return CustomerCase.of("C-1")
        .asOf(TODAY)
        .zone(ZoneId.of("Asia/Shanghai"))
        .name("华东阀门")
        .status(Customer.Status.ACTIVE)
        .tier("A")
        .since(TODAY.minusYears(3))
        .segment("OEM")
        .region("East")
        .industry("machinery")
        .annualValue(Money.of(200_000, "CNY"))
        .annualMargin(Money.of(50_000, "CNY"))
        .owner("P-WANG", "王", TODAY.minusDays(30))
        .events(Samples.complete())
        .events(Samples.minimal())
        .completeSince(EventType.ORDERS, TODAY.minusYears(1))
        .signal("visits", 3)
        .signalUnknown("mood")
        .statedReason("PRICE", TODAY)
        .statedReason("SERVICE")
        .confirmedReason("RIVAL");
  }

  @Test
  void aStreamThatIsNotRecordedIsNotAnEmptyStream() {
    CustomerCase customerCase =
        CustomerCase.of("C-1").asOf(TODAY).complaints().none(EventType.ORDERS).build();

    assertThat(customerCase.isRecorded(EventType.COMPLAINTS)).isTrue();
    assertThat(customerCase.isRecorded(EventType.ORDERS)).isTrue();
    assertThat(customerCase.isRecorded(EventType.REBATES)).isFalse();
    for (EventType type : EventType.values()) {
      assertThat(customerCase.events(type)).isEmpty();
    }
  }

  @Test
  void aStreamIsRecordedThroughAnEventOrAnExplicitLimit() {
    CustomerCase customerCase =
        CustomerCase.of("C-1")
            .asOf(TODAY)
            .event(Order.of(TODAY))
            .completeSince(EventType.COMPLAINTS, TODAY.minusDays(90))
            .build();

    assertThat(customerCase.isRecorded(EventType.ORDERS)).isTrue();
    assertThat(customerCase.completeSince(EventType.ORDERS)).isNull();
    assertThat(customerCase.isRecorded(EventType.COMPLAINTS)).isTrue();
    assertThat(customerCase.completeSince(EventType.COMPLAINTS)).isEqualTo(TODAY.minusDays(90));
  }

  @Test
  void contentDoesNotDependOnTheOrderInWhichItWasAdded() {
    List<Event> events = new ArrayList<>();
    for (int amount = 1; amount <= 12; amount++) {
      events.add(
          new Order(
              TODAY.minusDays(amount % 3), Money.of(amount, "CNY"), null, null, "B" + amount));
      events.add(new Order(TODAY, null, BigDecimal.valueOf(amount), null, null));
    }
    events.add(new Order(TODAY, Money.of(5, "USD"), null, null, null));
    events.add(new Order(TODAY, null, null, "b, batch=c", null));
    events.add(new Order(TODAY, null, null, "b", "c, batch=null"));
    events.addAll(Samples.complete());
    events.addAll(Samples.minimal());
    CustomerCase expected = CustomerCase.of("C-1").asOf(TODAY).events(events).build();

    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(events, random);
      CustomerCase shuffled = CustomerCase.of("C-1").asOf(TODAY).events(events).build();

      assertThat(shuffled).isEqualTo(expected).hasSameHashCodeAs(expected);
      assertThat(shuffled.events()).isEqualTo(expected.events());
      assertThat(shuffled).hasToString(expected.toString());
    }
  }

  @Test
  void eventsComeByDate() {
    Order first = Order.of(TODAY.minusDays(3));
    Order second = Order.of(TODAY.minusDays(2));
    Feedback between = Feedback.of(TODAY.minusDays(2), "贵");

    CustomerCase customerCase =
        CustomerCase.of("C-1").asOf(TODAY).feedback(between).orders(second, first).build();

    assertThat(customerCase.events(EventType.ORDERS)).containsExactly(first, second);
    assertThat(customerCase.events()).containsExactly(first, second, between);
  }

  @Test
  void equalContentMakesEqualCases() {
    assertThat(complete().build())
        .isEqualTo(complete().build())
        .hasSameHashCodeAs(complete().build())
        .isNotEqualTo(complete().asOf(TODAY.plusDays(1)).build())
        .isNotEqualTo(complete().signal("visits", 4).build())
        .isNotEqualTo(complete().events(Order.of(TODAY)).build())
        .isNotEqualTo(complete().tier("B").build())
        .isNotEqualTo(complete().confirmedReason("PRICE").build());
    assertThat(CustomerCase.of("C").asOf(TODAY).orders().build())
        .isNotEqualTo(CustomerCase.of("C").asOf(TODAY).build());
  }

  @Test
  void aCopyThroughTheBuilderIsEqual() {
    CustomerCase original = complete().build();

    assertThat(original.toBuilder().build()).isEqualTo(original);
    assertThat(original.toBuilder().signal("visits", 9).build().signals())
        .contains(entry("visits", 9.0));
    assertThat(original.signals()).contains(entry("visits", 3.0));
  }

  @Test
  void neverChangesAfterItIsBuilt() {
    CustomerCase.Builder builder = CustomerCase.of("C-1").asOf(TODAY).orders(Order.of(TODAY));
    CustomerCase built = builder.build();

    builder.orders(Order.of(TODAY)).signal("visits", 1).statedReason("PRICE").tier("A");

    assertThat(built).isEqualTo(CustomerCase.of("C-1").asOf(TODAY).orders(Order.of(TODAY)).build());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> built.events(EventType.ORDERS).clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> built.events().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> built.signals().put("x", 1.0));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> built.statedReasons().clear());
  }

  @Test
  void givenSignalsKeepTheirValuesInOneFormEach() {
    CustomerCase customerCase =
        CustomerCase.of("C-1")
            .asOf(TODAY)
            .signal("whole", 3)
            .signal("number", 0.5)
            .signal("decimal", new BigDecimal("3.00"))
            .signal("flag", true)
            .signal("text", "hello")
            .signal("day", TODAY)
            .signal("money", Money.of(5, "CNY"))
            .signal("choice", OwnerChange.Destination.RIVAL)
            .signalUnknown("unknown")
            .signalNotApplicable("none")
            .build();

    assertThat(customerCase.signals())
        .containsExactly(
            entry("choice", "RIVAL"),
            entry("day", TODAY),
            entry("decimal", 3.0),
            entry("flag", true),
            entry("money", Money.of(5, "CNY")),
            entry("none", GivenState.NOT_APPLICABLE),
            entry("number", 0.5),
            entry("text", "hello"),
            entry("unknown", GivenState.UNKNOWN),
            entry("whole", 3.0));
  }

  @Test
  void aSignalIsAFiniteNumberWithANameAndNegativeZeroIsZero() {
    CustomerCase.Builder builder = CustomerCase.of("C-1").asOf(TODAY);

    assertThat(builder.signal("zero", -0.0).build().signals()).containsEntry("zero", 0.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.signal("ratio", Double.NaN))
        .withMessage("signal 'ratio' must be a finite number, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.signal(" ", 1))
        .withMessage("signal id is blank");
  }

  @Test
  void statedReasonsComeByDateThenCause() {
    CustomerCase customerCase =
        CustomerCase.of("C-1")
            .asOf(TODAY)
            .statedReason("UNDATED")
            .statedReason("B", TODAY)
            .statedReason("A", TODAY)
            .statedReason("C", TODAY.minusDays(1))
            .build();

    assertThat(customerCase.statedReasons())
        .extracting(StatedReason::cause)
        .containsExactly("C", "A", "B", "UNDATED");
    assertThat(customerCase.confirmedReason()).isEmpty();
  }

  @Test
  void needsADay() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> CustomerCase.of("C-1").build())
        .withMessage("customer C-1: asOf is missing; set the day for which the case is judged");
  }

  @Test
  void isAboutOneCustomer() {
    Customer other = Customer.of("C-2");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerCase.of("C-1").customer(other))
        .withMessage("the case is about customer C-1, not C-2");
    assertThat(CustomerCase.of(other).asOf(TODAY).build().customer()).isEqualTo(other);
  }

  @Test
  void takesAttributesOneByOneOrTogether() {
    CustomerCase original = complete().build();

    CustomerCase together =
        CustomerCase.of("C-1").asOf(TODAY).customer(original.customer()).build();

    assertThat(together.customer()).isEqualTo(original.customer());
    assertThat(together.id()).isEqualTo(CustomerId.of("C-1"));
  }

  @Test
  void convertsMomentsToDaysInItsZone() {
    CustomerCase.Builder shanghai = CustomerCase.of("C-1").zone(ZoneId.of("Asia/Shanghai"));
    CustomerCase.Builder utc = CustomerCase.of("C-1");
    Instant evening = Instant.parse("2025-06-29T18:00:00Z");

    assertThat(shanghai.dateOf(evening)).isEqualTo(TODAY);
    assertThat(utc.dateOf(evening)).isEqualTo(TODAY.minusDays(1));
    assertThat(shanghai.dateOf(OffsetDateTime.ofInstant(evening, ZoneOffset.ofHours(-5))))
        .isEqualTo(TODAY);
    assertThat(utc.asOf(TODAY).build().zone()).isEqualTo(ZoneOffset.UTC);
  }
}
