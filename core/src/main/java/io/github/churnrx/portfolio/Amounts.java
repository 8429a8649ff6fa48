package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;

/** Calculates with amounts of one currency. */
final class Amounts {
  private Amounts() {}

  /** Requires one currency. */
  static void sameCurrency(List<Money> amounts) {
    TreeSet<String> currencies = new TreeSet<>();
    amounts.forEach(amount -> currencies.add(amount.currency().getCurrencyCode()));
    if (currencies.size() > 1) {
      String all = String.join(", ", currencies);
      throw new UnusableFiguresException(
          "金额混有多种货币：" + all + "。请先换算为一种货币。",
          "The amounts mix currencies: " + all + ". Convert them to one currency first.");
    }
    if (amounts.isEmpty()) {
      throw new UnusableFiguresException("没有任何金额。", "There are no amounts.");
    }
  }

  static Money sum(List<Money> amounts) {
    sameCurrency(amounts);
    return amounts.stream().reduce(Money::plus).orElseThrow();
  }

  static Money times(Money amount, BigDecimal factor) {
    int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
    BigDecimal product = amount.amount().multiply(factor);
    return new Money(product.setScale(digits, RoundingMode.HALF_EVEN), amount.currency());
  }

  /** Requires an amount above nothing. */
  static void positive(Money amount, String zh, String en) {
    if (amount.amount().signum() <= 0) {
      throw new UnusableFiguresException(
          zh + "须大于零，而不是 " + amount + "。", en + " must be above zero, not " + amount + ".");
    }
  }

  /** Requires an amount of nothing or more. */
  static void notNegative(Money amount, String zh, String en) {
    if (amount.amount().signum() < 0) {
      throw new UnusableFiguresException(
          zh + "不能为负：" + amount + "。", en + " must not be negative: " + amount + ".");
    }
  }
}
