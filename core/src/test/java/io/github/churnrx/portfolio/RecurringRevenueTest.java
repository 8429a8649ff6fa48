package io.github.churnrx.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RecurringRevenueTest {

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }

  @Test
  void gross_retention_leaves_expansion_out_and_net_retention_counts_it() {
    RecurringRevenue revenue = new RecurringRevenue(cny(1000), cny(250), cny(50), cny(100));

    assertThat(revenue.revenueChurn()).isEqualByComparingTo("0.1");
    assertThat(revenue.grossRetention()).isEqualByComparingTo("0.85");
    assertThat(revenue.netRetention()).isEqualByComparingTo("1.1");
    assertThat(revenue.describe(Locale.ENGLISH))
        .isEqualTo("revenue churn 10%, gross retention (GRR) 85%, net retention (NRR) 110%");
    assertThat(revenue.describe(Locale.CHINESE)).isEqualTo("金额流失率 10%，总留存率（GRR）85%，净留存率（NRR）110%");
  }

  @Test
  void no_more_is_lost_than_was_there() {
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new RecurringRevenue(cny(100), cny(0), cny(60), cny(50)))
        .withMessage("Contraction 60 CNY and churn 50 CNY exceed the opening 100 CNY.");
  }

  @Test
  void there_must_be_revenue_of_one_currency_at_the_start() {
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new RecurringRevenue(cny(0), cny(0), cny(0), cny(0)))
        .withMessage("The opening revenue must be above zero, not 0 CNY.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new RecurringRevenue(cny(9), cny(0), cny(0), Money.of(1, "EUR")))
        .withMessageStartingWith("The amounts mix currencies: CNY, EUR.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new RecurringRevenue(cny(9), cny(-1), cny(0), cny(0)))
        .withMessage("The expansion must not be negative: -1 CNY.");
  }

  @Property(tries = 300)
  void gross_retention_is_a_share_and_net_retention_no_less(
      @ForAll @LongRange(min = 1, max = 1_000_000) long opening,
      @ForAll @LongRange(max = 1_000_000) long expansion,
      @ForAll @LongRange(max = 1_000_000) long contraction,
      @ForAll @LongRange(max = 1_000_000) long churned) {
    Assume.that(contraction + churned <= opening);

    RecurringRevenue revenue =
        new RecurringRevenue(cny(opening), cny(expansion), cny(contraction), cny(churned));

    assertThat(revenue.grossRetention()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(revenue.netRetention()).isGreaterThanOrEqualTo(revenue.grossRetention());
    assertThat(revenue.revenueChurn().add(revenue.grossRetention()))
        .isLessThanOrEqualTo(new BigDecimal("1.000000000000001"));
  }
}
