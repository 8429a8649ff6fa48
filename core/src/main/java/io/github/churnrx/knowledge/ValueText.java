package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Money;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes the values of signals for readers. Not meant to be parsed. */
public final class ValueText {
  private static final Text UNKNOWN = Text.of("未知", "unknown");
  private static final Text NOT_APPLICABLE = Text.of("不适用", "does not apply");
  private static final Text AT_LEAST = Text.of("至少", "at least");
  private static final Text YES = Text.of("是", "yes");
  private static final Text NO = Text.of("否", "no");
  private static final Text YEARS = Text.of("年", "years");
  private static final double DAYS_PER_YEAR = 365.25;
  private static final double YEARS_FROM_DAYS = 2 * DAYS_PER_YEAR;

  private ValueText() {}

  /** Returns the value as a reader wants it, with its unit: {@code 40 days}, {@code 58 %}. */
  public static String of(Signal signal, Value value, Locale locale) {
    if (value instanceof Value.Num num) {
      return number(signal, num.value(), locale);
    } else if (value instanceof Value.AtLeast least) {
      return AT_LEAST.in(locale) + " " + number(signal, least.count(), locale);
    } else if (value instanceof Value.Amount amount) {
      return money(amount.money(), locale);
    } else if (value instanceof Value.Flag flag) {
      return (flag.value() ? YES : NO).in(locale);
    } else if (value instanceof Value.Category category) {
      return signal.values().stream()
          .filter(v -> v.id().equals(category.id()))
          .map(v -> v.label().in(locale))
          .findFirst()
          .orElse(category.id());
    } else if (value instanceof Value.Day day) {
      return day.date().toString();
    } else if (value instanceof Value.Words words) {
      return words.text();
    }
    return (value == Value.Absent.NOT_APPLICABLE ? NOT_APPLICABLE : UNKNOWN).in(locale);
  }

  private static String number(Signal signal, double value, Locale locale) {
    if (signal.type() == SignalType.RATIO) {
      return grouped(BigDecimal.valueOf(value * 100), 0) + "%";
    }
    String digits = grouped(BigDecimal.valueOf(value), Math.abs(value) < 10 ? 1 : 0);
    Text unit = signal.unit();
    if (unit == null) {
      return digits;
    }
    if (unit.en().equals("days") && value >= YEARS_FROM_DAYS) {
      return grouped(BigDecimal.valueOf(value / DAYS_PER_YEAR), 1) + " " + YEARS.in(locale);
    }
    String word = unit.in(locale);
    boolean isSingular = digits.equals("1") && !isChinese(locale) && word.endsWith("s");
    return digits + " " + (isSingular ? word.substring(0, word.length() - 1) : word);
  }

  /** Returns an amount as a reader wants it: {@code CNY 200,000}, {@code 200,000 元}. */
  public static String money(Money money, Locale locale) {
    boolean isWhole = money.amount().stripTrailingZeros().scale() <= 0;
    String digits = formatted(money.amount(), isWhole ? 0 : 2, isWhole ? "#,##0" : "#,##0.00");
    String code = money.currency().getCurrencyCode();
    if (!isChinese(locale)) {
      return code + " " + digits;
    }
    return digits + " " + (code.equals("CNY") ? "元" : code);
  }

  private static String grouped(BigDecimal value, int decimals) {
    return formatted(value, decimals, "#,##0.##");
  }

  private static String formatted(BigDecimal value, int decimals, String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value.setScale(decimals, RoundingMode.HALF_UP));
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
