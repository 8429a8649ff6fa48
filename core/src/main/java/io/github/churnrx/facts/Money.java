package io.github.churnrx.facts;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An amount of money in one currency.
 *
 * <p>Trailing zeros are removed, so that 200000 CNY equals 200000.00 CNY.
 *
 * @param amount the amount in units of the currency (yuan, not fen); may be negative; of at most
 *     308 digits before the point and 400 after it, or IllegalArgumentException is thrown
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  private static final Set<String> PAYABLE =
      Collections.unmodifiableSet(
          new TreeSet<>(
              Currency.getAvailableCurrencies().stream()
                  .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                  .map(Currency::getCurrencyCode)
                  .toList()));

  /** Removes trailing zeros of the amount. */
  public Money {
    Objects.requireNonNull(currency, "currency");
    amount = Decimals.canonical(Objects.requireNonNull(amount, "amount"));
  }

  /**
   * Creates an amount of money.
   *
   * @param amount the amount
   * @param currency an ISO 4217 code such as {@code CNY}
   * @return the money
   * @throws IllegalArgumentException if there is no such currency
   */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(amount, currencyOf(currency));
  }

  /**
   * Creates an amount of money from a decimal number such as {@code 1250.50}.
   *
   * @param amount the amount, without thousands separators
   * @param currency an ISO 4217 code such as {@code CNY}
   * @return the money
   * @throws IllegalArgumentException if the amount is not a number or there is no such currency
   */
  public static Money of(String amount, String currency) {
    BigDecimal number;
    try {
      number = new BigDecimal(amount);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not an amount of money: '" + amount + "'", e);
    }
    return of(number, currency);
  }

  /**
   * Creates a whole amount of money.
   *
   * @param amount the amount
   * @param currency an ISO 4217 code such as {@code CNY}
   * @return the money
   * @throws IllegalArgumentException if there is no such currency
   */
  public static Money of(long amount, String currency) {
    return of(BigDecimal.valueOf(amount), currency);
  }

  /**
   * Adds money of the same currency.
   *
   * @param other what to add
   * @return the sum
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.add(other.amount), currency);
  }

  /**
   * Compares amounts of the same currency.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return amount.compareTo(other.amount);
  }

  /** Returns amount and currency code, such as {@code 200000 CNY}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("different currencies: " + this + " and " + other);
    }
  }

  /**
   * Finds a currency in which people pay.
   *
   * @param code an ISO 4217 code such as {@code CNY}, in capital letters
   * @return the currency; empty if there is none, as for {@code ABC}, for gold ({@code XAU}) and
   *     for no currency at all ({@code XXX})
   */
  public static Optional<Currency> currency(String code) {
    return PAYABLE.contains(code) ? Optional.of(Currency.getInstance(code)) : Optional.empty();
  }

  /** Returns the ISO 4217 codes of the currencies in which people pay, in alphabetical order. */
  public static Set<String> currencies() {
    return PAYABLE;
  }

  private static Currency currencyOf(String code) {
    return currency(code)
        .orElseThrow(
            () -> new IllegalArgumentException("not an ISO 4217 currency code: '" + code + "'"));
  }
}
