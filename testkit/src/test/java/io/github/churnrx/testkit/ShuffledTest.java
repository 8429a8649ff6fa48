package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.ChurnRxAssertions.assertOrderDoesNotMatter;
import static io.github.churnrx.testkit.Failing.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Needs;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import io.github.churnrx.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(English.class)
class ShuffledTest {
  /** Puts the first customer elsewhere. */
  private static final long SEED = 5;

  private static final List<CustomerCase> CASES =
      List.of(
          Shop.CASES.of("A").signal("delivery.late-days", 10).build(),
          Shop.CASES.of("B").signal("delivery.late-days", 1).build(),
          Shop.CASES.of("C").signal("orders.last-days", 90).build());

  @Test
  void a_case_told_in_another_order_is_the_same_case() {
    CustomerCase full =
        Shop.CASES
            .of("A")
            .tier("A")
            .orders(
                new Order(Shop.CASES.daysAgo(3), Money.of(10, "CNY"), null, null, null),
                new Order(Shop.CASES.daysAgo(9), Money.of(20, "CNY"), null, null, null),
                new Order(Shop.CASES.daysAgo(3), Money.of(30, "CNY"), null, null, null))
            .none(EventType.COMPLAINTS)
            .completeSince(EventType.ORDERS, Shop.CASES.daysAgo(100))
            .signal("delivery.late-days", 10)
            .signal("conduct.cheats", true)
            .signal("price.of", Money.of(5, "CNY"))
            .signal("said.on", Shop.CASES.daysAgo(5))
            .signal("kind", "GOOD")
            .signalUnknown("x")
            .signalNotApplicable("y")
            .statedReason("LATE_DELIVERY", Shop.CASES.daysAgo(7))
            .statedReason("dear", null, "our-crm")
            .confirmedReason("LATE_DELIVERY")
            .build();

    for (long seed = 0; seed < 20; seed++) {
      assertThat(Shuffled.withSeed(seed).told(full)).isEqualTo(full);
    }
  }

  @Test
  void a_seed_gives_an_order_that_is_another_one_and_can_be_had_again() {
    List<CustomerCase> once = Shuffled.withSeed(SEED).population(CASES);

    assertThat(once).isEqualTo(Shuffled.withSeed(SEED).population(CASES));
    assertThat(once).containsExactlyInAnyOrderElementsOf(CASES).isNotEqualTo(CASES);
  }

  @Test
  void the_library_passes() {
    assertOrderDoesNotMatter(Shop.CHURN_RX, CASES);
  }

  @Test
  void what_depends_on_the_order_of_customers_is_told_with_the_seed() {
    Diagnoser firstIsFavoured = new FirstIsFavoured();

    String message =
        message(() -> assertOrderDoesNotMatter(firstIsFavoured, CASES, Shuffled.withSeed(SEED)));

    assertThat(message)
        .matches(
            "(?s)the diagnosis of customer [ABC] depends on the order of facts or customers"
                + " \\(again with -Dchurnrx.seed="
                + SEED
                + "\\)\n.+");
  }

  @Test
  void the_seed_can_be_set_from_outside() {
    System.setProperty("churnrx.seed", "77");
    try {
      assertThat(Shuffled.anew().seed()).isEqualTo(77);
    } finally {
      System.clearProperty("churnrx.seed");
    }
  }

  @Test
  void a_seed_that_is_no_number_is_not_passed_over() {
    System.setProperty("churnrx.seed", "seven");
    try {
      assertThatThrownBy(Shuffled::anew)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("-Dchurnrx.seed=seven: an integer is expected");
    } finally {
      System.clearProperty("churnrx.seed");
    }
  }

  @Test
  void the_same_customer_twice_cannot_be_compared() {
    assertThat(
            message(
                () -> assertOrderDoesNotMatter(Shop.CHURN_RX, List.of(CASES.get(0), CASES.get(0)))))
        .isEqualTo("the customer stands twice: A");
  }

  @Test
  void no_customers_fail() {
    assertThat(message(() -> assertOrderDoesNotMatter(Shop.CHURN_RX, List.of())))
        .isEqualTo("there are no customers: nothing would be tested");
  }

  /** A diagnoser that is wrong: it judges the first customer as one whose goods are in time. */
  private static final class FirstIsFavoured implements Diagnoser {
    @Override
    public List<Outcome> diagnoseAll(Collection<CustomerCase> cases) {
      List<CustomerCase> all = new ArrayList<>(cases);
      all.set(0, all.get(0).toBuilder().signal("delivery.late-days", 0).build());
      return Shop.CHURN_RX.diagnoseAll(all);
    }

    @Override
    public Diagnosis diagnose(CustomerCase customerCase) {
      return Shop.CHURN_RX.diagnose(customerCase);
    }

    @Override
    public Run.Recorder recorder() {
      return Shop.CHURN_RX.recorder();
    }

    @Override
    public Stream<Outcome> diagnoseAll(Stream<CustomerCase> cases, Run run) {
      return Shop.CHURN_RX.diagnoseAll(cases, run);
    }

    @Override
    public Stream<Outcome> diagnoseAll(
        Stream<CustomerCase> cases, Run run, Executor executor, int parallelism) {
      return Shop.CHURN_RX.diagnoseAll(cases, run, executor, parallelism);
    }

    @Override
    public Needs needs() {
      return Shop.CHURN_RX.needs();
    }

    @Override
    public Knowledge knowledge() {
      return Shop.CHURN_RX.knowledge();
    }
  }
}
