package io.github.churnrx.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Order;
import io.github.churnrx.facts.Rebate;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case must not say, and what it leaves to be worked out. */
class CaseIntakeTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
  private static final Signal COUNT = Derived.signal("count", SignalType.NUMBER, null);
  private static final List<Tier> TIERS = List.of(tier("KEY", 1, "1000"), tier("SMALL", 2, "0"));

  private static Tier tier(String id, int rank, String atLeast) {
    BigDecimal least = new BigDecimal(atLeast);
    return new Tier(
        id, Text.of(id, id), List.of(id + "-X"), rank, least, List.of(), Location.of("t"));
  }

  private static CustomerCase.Builder aCase() {
    return CustomerCase.of("C-1").asOf(AS_OF);
  }

  private static List<String> rejected(CustomerCase customerCase) {
    RejectedCaseException thrown =
        catchThrowableOfType(
            RejectedCaseException.class, () -> Derived.read(customerCase, TIERS, COUNT));
    return thrown.problems().stream().map(p -> p.code() + " " + p.value()).toList();
  }

  @Test
  void everything_that_is_wrong_with_a_case_is_said_at_once() {
    Customer customer =
        Customer.builder("C-1").tier("GOLD").annualValue(Money.of(5, "EUR")).build();
    CustomerCase wrong =
        CustomerCase.of(customer)
            .asOf(AS_OF)
            .signal("count", "many")
            .signal("counts", 3)
            .orders(Order.of(AS_OF.plusDays(1)))
            .rebates(Rebate.of(AS_OF, AS_OF.plusDays(9), Money.of(1, "CNY")))
            .confirmedReason("NOTHING")
            .build();

    assertThat(rejected(wrong))
        .containsExactlyInAnyOrder(
            "wrong-type count = many",
            "unknown-signal counts",
            "future-date 2026-04-02",
            "mixed-currencies CNY, EUR",
            "unknown-cause NOTHING",
            "unknown-tier GOLD");
  }

  @Test
  void a_day_that_is_only_planned_may_lie_ahead() {
    CustomerCase planned =
        aCase().rebates(Rebate.of(AS_OF, AS_OF.plusDays(9), Money.of(1, "CNY"))).build();

    assertThat(Derived.read(planned, TIERS, COUNT).of(COUNT).isKnown()).isFalse();
  }

  @ParameterizedTest(name = "[{index}] {0} a year")
  @CsvSource({"1000,KEY", "999.99,SMALL", "0,SMALL", "-1,"})
  void a_tier_that_is_not_given_follows_from_the_annual_value(String value, String tier) {
    Customer customer = Customer.builder("C-1").annualValue(Money.of(value, "CNY")).build();

    Tier found = Derived.read(CustomerCase.of(customer).asOf(AS_OF).build(), TIERS, COUNT).tier();

    assertThat(found == null ? null : found.id()).isEqualTo(tier);
  }

  @Test
  void a_tier_is_known_by_its_synonyms_and_wins_over_the_annual_value() {
    Customer customer =
        Customer.builder("C-1").tier("ｓｍａｌｌ-x").annualValue(Money.of(5000, "CNY")).build();

    assertThat(Derived.read(CustomerCase.of(customer).asOf(AS_OF).build(), TIERS, COUNT).tier())
        .isEqualTo(TIERS.get(1));
  }

  @ParameterizedTest(name = "[{index}] last order {0} days ago")
  @CsvSource({"364,ACTIVE", "365,LOST", "1000,LOST"})
  void a_customer_who_has_not_ordered_for_long_counts_as_lost(int daysAgo, Customer.Status status) {
    CustomerCase customerCase = aCase().orders(Order.of(AS_OF.minusDays(daysAgo))).build();

    assertThat(Derived.read(customerCase, TIERS, COUNT).status()).isEqualTo(status);
  }

  @Test
  void a_customer_without_any_order_on_record_does_not_count_as_lost() {
    assertThat(Derived.read(aCase().orders().build(), TIERS, COUNT).status())
        .isEqualTo(Customer.Status.ACTIVE);
    assertThat(Derived.read(aCase().build(), TIERS, COUNT).status())
        .isEqualTo(Customer.Status.ACTIVE);
  }
}
