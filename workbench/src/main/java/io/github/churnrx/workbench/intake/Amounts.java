package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.ValueText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes sums of money without decimals. */
final class Amounts {
  private Amounts() {}

  /** Returns the amount, or nothing if no value is known. */
  static String of(double value, @Nullable String currency, Locale locale) {
    if (currency == null || value == 0) {
      return "";
    }
    BigDecimal whole = BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    return ValueText.money(Money.of(whole, currency), locale);
  }
}
