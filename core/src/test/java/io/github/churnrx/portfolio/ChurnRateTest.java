package io.github.churnrx.portfolio;

import static io.github.churnrx.portfolio.ChurnDefinition.OF_CLOSING;
import static io.github.churnrx.portfolio.ChurnDefinition.OF_OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnRateTest {
  private static final CustomerCounts EXAMPLE = new CustomerCounts(3000, 500, 3300);

  // The worked example of the documents (S4.Q3)

  @Test
  void the_worked_example_loses_200_customers() {
    assertThat(EXAMPLE.lost()).isEqualTo(200);
  }

  @Test
  void each_rate_says_by_which_definition_it_is_one() {
    assertThat(EXAMPLE.rate(OF_CLOSING).describe(Locale.ENGLISH))
        .isEqualTo("churn rate 6.06% (documents' definition: 200 lost ÷ 3,300 at the end)");
    assertThat(EXAMPLE.rate(OF_CLOSING).describe(Locale.CHINESE))
        .isEqualTo("流失率 6.06%（文献口径：流失 200 家÷期末 3,300 家）");
    assertThat(EXAMPLE.rate(OF_OPENING).describe(Locale.ENGLISH))
        .isEqualTo("churn rate 6.67% (usual definition: 200 lost ÷ 3,000 at the start)");
    assertThat(EXAMPLE.rate(OF_OPENING).describe(Locale.CHINESE))
        .isEqualTo("流失率 6.67%（通用口径：流失 200 家÷期初 3,000 家）");
  }

  @Test
  void the_loss_of_the_worked_example_is_1_500_000() {
    Money lost =
        LostRevenue.total(
            List.of(
                new LostRevenue(100, Money.of(100_000, "CNY")),
                new LostRevenue(100, Money.of(200_000, "CNY"))));

    ChurnLoss loss = ChurnLoss.of(lost, new BigDecimal("0.05"));

    assertThat(loss.amount()).isEqualTo(Money.of(1_500_000, "CNY"));
    assertThat(loss.describe(Locale.CHINESE))
        .isEqualTo("流失损失一年 1,500,000 元（失去的营业额 30,000,000 元×盈利率 5%）");
    assertThat(loss.describe(Locale.ENGLISH))
        .isEqualTo(
            "churn loss of CNY 1,500,000 a year (revenue lost CNY 30,000,000 × profit rate 5%)");
  }

  // What cannot be

  @Test
  void rates_by_different_definitions_are_not_compared() {
    UnusableFiguresException refused =
        catchThrowableOfType(
            UnusableFiguresException.class,
            () -> EXAMPLE.rate(OF_CLOSING).minus(EXAMPLE.rate(OF_OPENING)));

    assertThat(refused)
        .hasMessage(
            "Rates by the documents' definition and by the usual definition cannot be compared."
                + " Use one definition for both.");
    assertThat(refused.text().zh()).isEqualTo("文献口径与通用口径的流失率不能相比。请用同一口径。");
    assertThat(EXAMPLE.rate(OF_OPENING).minus(EXAMPLE.rate(OF_OPENING))).isZero();
  }

  @Test
  void more_customers_at_the_end_than_can_be_are_refused() {
    UnusableFiguresException refused =
        catchThrowableOfType(
            UnusableFiguresException.class, () -> new CustomerCounts(3000, 200, 3300));

    assertThat(refused)
        .hasMessage(
            "Closing 3300 less new 200 is more than opening 3000, so that losses would be negative."
                + " Check whether new customers are missing, returned ones included.");
    assertThat(refused.text().zh())
        .isEqualTo("期末 3300 减新增 200 大于期初 3000，流失会成负数。请核对新增是否漏计（包括回来的客户）。");
  }

  @ParameterizedTest(name = "[{index}] {0}, {1}, {2}")
  @CsvSource({"-1, 0, 0", "1, -1, 0", "1, 0, -1"})
  void negative_counts_are_refused(long opening, long acquired, long closing) {
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new CustomerCounts(opening, acquired, closing))
        .withMessageStartingWith("A number of customers is negative");
  }

  @Test
  void nobody_to_divide_by_gives_no_rate() {
    CustomerCounts founded = new CustomerCounts(0, 10, 8);
    CustomerCounts ended = new CustomerCounts(10, 0, 0);

    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> founded.rate(OF_OPENING))
        .withMessage(
            "There are no customers at the start, so there is no rate by the usual definition."
                + " Choose another period.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ended.rate(OF_CLOSING))
        .withMessageContaining("no customers at the end");
    assertThat(founded.rate(OF_CLOSING).value()).isEqualTo("0.25");
    assertThat(ended.rate(OF_OPENING).value()).isEqualTo("1");
  }

  @Test
  void a_profit_rate_of_5_is_no_5_percent() {
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ChurnLoss.of(Money.of(1, "CNY"), BigDecimal.valueOf(5)))
        .withMessage("A profit rate lies between 0 and 1 (5 % is 0.05): 5.");
  }

  @Test
  void currencies_are_not_mixed() {
    List<LostRevenue> mixed =
        List.of(new LostRevenue(1, Money.of(1, "CNY")), new LostRevenue(1, Money.of(1, "EUR")));

    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> LostRevenue.total(mixed))
        .withMessage("The amounts mix currencies: CNY, EUR. Convert them to one currency first.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> LostRevenue.total(List.of()))
        .withMessage("There are no amounts.");
  }

  // Properties

  @Property(tries = 300)
  void who_was_there_or_came_stays_or_is_lost(
      @ForAll @LongRange(max = 100_000) long opening,
      @ForAll @LongRange(max = 100_000) long acquired,
      @ForAll @LongRange(max = 200_000) long closing) {
    Assume.that(closing - acquired <= opening);

    CustomerCounts counts = new CustomerCounts(opening, acquired, closing);

    assertThat(counts.lost()).isNotNegative();
    assertThat(counts.lost() + counts.closing()).isEqualTo(opening + acquired);
  }

  @Property(tries = 300)
  void in_a_growing_base_the_documents_rate_is_the_lower_one(
      @ForAll @LongRange(min = 1, max = 100_000) long opening,
      @ForAll @LongRange(min = 1, max = 100_000) long acquired,
      @ForAll @LongRange(min = 1, max = 100_000) long lost) {
    Assume.that(lost <= opening && lost != acquired);

    CustomerCounts counts = new CustomerCounts(opening, acquired, opening + acquired - lost);

    int order = counts.rate(OF_CLOSING).value().compareTo(counts.rate(OF_OPENING).value());
    assertThat(order < 0).isEqualTo(counts.closing() > opening);
  }
}
