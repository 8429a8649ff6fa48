package io.github.churnrx.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Divides and writes numbers in one way. */
final class Numbers {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Numbers() {}

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL64);
  }

  static BigDecimal ratio(long part, long whole) {
    return ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** Writes 0.0606 as 6.06%. */
  static String percent(BigDecimal share) {
    return grouped(share.multiply(HUNDRED), 2) + "%";
  }

  /** Writes a probability, and one that is hardly more than nothing as such. */
  static String chance(double probability) {
    return probability < 0.0001 ? "< 0.01%" : percent(BigDecimal.valueOf(probability));
  }

  static String count(long number) {
    return grouped(BigDecimal.valueOf(number), 0);
  }

  static String number(BigDecimal number) {
    return grouped(number, 2);
  }

  static String say(Locale locale, String zh, String en) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  private static String grouped(BigDecimal value, int decimals) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value.setScale(decimals, RoundingMode.HALF_UP));
  }
}
