package io.github.churnrx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fact that cannot be true cannot be made, however it is made. */
class ImpossibleFactTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Money OWED = Money.of(-1, "CNY");

  @Test
  void a_record_says_everything_that_is_impossible_at_once() {
    ImpossibleFactException thrown =
        catchThrowableOfType(
            ImpossibleFactException.class,
            () -> new Promise(DAY, Promise.Kind.GIFT, DAY.minusDays(1), DAY.minusDays(2), OWED));

    assertThat(thrown.values())
        .extracting(value -> value.field() + " " + value.value())
        .containsExactly("due-on 2026-01-04", "kept-on 2026-01-03", "amount -1 CNY");
    assertThat(thrown).hasMessageStartingWith("promises: field 'due-on' is 2026-01-04: it lies");
  }

  @Test
  void no_event_can_have_happened_before_1900() {
    List<String> accepted = new ArrayList<>();
    for (Event event : Samples.minimal()) {
      Map<String, Object> values = new HashMap<>();
      for (Field<Event> field : event.type().fields()) {
        if (!field.computed() && field.recorded(event) != null) {
          values.put(field.id(), field.recorded(event));
        }
      }
      values.put("date", LocalDate.of(1899, 12, 31));
      try {
        event.type().create(values);
        accepted.add(event.type().id());
      } catch (ImpossibleFactException e) {
        assertThat(e.values()).extracting(Impossible::field).containsExactly("date");
      }
    }

    assertThat(accepted).isEmpty();
    assertThat(Samples.minimal()).hasSize(EventType.values().length);
  }

  @Test
  void a_customer_is_not_lost_before_it_was_one() {
    Customer.Builder customer = Customer.builder("C-1").since(DAY).lostOn(DAY.minusDays(1));

    assertThatThrownBy(customer::build).isInstanceOf(ImpossibleFactException.class);
    assertThat(customer.lostOn(DAY).build().lostOn()).isEqualTo(DAY);
  }

  @Test
  void a_customer_may_cost_more_than_it_brings() {
    assertThat(Customer.builder("C-1").annualMargin(OWED).build().annualMargin()).isEqualTo(OWED);
    assertThatThrownBy(() -> Customer.builder("C-1").annualValue(OWED).build())
        .isInstanceOf(ImpossibleFactException.class);
  }

  @Test
  void the_best_score_can_be_given_and_no_better_one() {
    Survey best = new Survey(DAY, Survey.Kind.OTHER, BigDecimal.TEN, BigDecimal.TEN);

    assertThat(best.score()).isEqualTo(BigDecimal.TEN);
    assertThatThrownBy(
            () -> new Survey(DAY, Survey.Kind.OTHER, new BigDecimal("10.1"), BigDecimal.TEN))
        .hasMessage("surveys: field 'score' is 10.1: it is greater than best, 10");
  }
}
