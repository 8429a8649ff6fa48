package io.github.churnrx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void equalsTheSameAmountOfAnyScale() {
    assertThat(Money.of("200000.00", "CNY"))
        .isEqualTo(Money.of(200_000, "CNY"))
        .hasSameHashCodeAs(Money.of("2E5", "CNY"))
        .isNotEqualTo(Money.of("200000", "USD"));
  }

  @Test
  void printsNoExponent() {
    assertThat(Money.of("2E5", "CNY")).hasToString("200000 CNY");
    assertThat(Money.of("12.50", "CNY")).hasToString("12.5 CNY");
    assertThat(Money.of("0.00", "CNY")).hasToString("0 CNY");
  }

  @Test
  void addsAndComparesWithinOneCurrency() {
    Money sum = Money.of("99.50", "CNY").plus(Money.of("0.50", "CNY"));

    assertThat(sum).isEqualTo(Money.of(100, "CNY")).isGreaterThan(Money.of("99.5", "CNY"));
  }

  @Test
  void refusesToAddOrCompareAcrossCurrencies() {
    Money yuan = Money.of(1, "CNY");
    Money dollar = Money.of(1, "USD");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> yuan.plus(dollar))
        .withMessage("different currencies: 1 CNY and 1 USD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> yuan.compareTo(dollar))
        .withMessage("different currencies: 1 CNY and 1 USD");
  }

  @Test
  void refusesAnAmountTooLongToWriteOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1E999999999", "CNY"))
        .withMessage("a number of more than 308 digits before the point or 400 after it");
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1E-999999999", "CNY"));
    assertThat(Money.of("0E999999999", "CNY")).isEqualTo(Money.of(0, "CNY"));
    assertThat(Money.of("1E300", "CNY")).isEqualTo(Money.of("10E299", "CNY"));
  }

  @Test
  void saysWhatItCannotRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1,000", "CNY"))
        .withMessage("not an amount of money: '1,000'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1000", "RMB"))
        .withMessage("not an ISO 4217 currency code: 'RMB'");
  }
}
