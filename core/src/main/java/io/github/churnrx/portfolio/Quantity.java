package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.ValueText;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.Locale;

/** What was estimated: a number of something, a share, or an amount of money. */
public sealed interface Quantity {
  /** Returns it for a reader. */
  String text(Locale locale);

  /**
   * A number of something.
   *
   * @param number how many
   * @param unit of what
   */
  record Count(BigDecimal number, Text unit) implements Quantity {
    @Override
    public String text(Locale locale) {
      return Numbers.number(number) + " " + unit.in(locale);
    }
  }

  /**
   * A part of a whole; may be negative for a fall.
   *
   * @param value 1 for all of it
   */
  record Share(BigDecimal value) implements Quantity {
    @Override
    public String text(Locale locale) {
      return Numbers.percent(value);
    }
  }

  /**
   * An amount.
   *
   * @param money the amount
   */
  record Cash(Money money) implements Quantity {
    @Override
    public String text(Locale locale) {
      return ValueText.money(money, locale);
    }
  }
}
