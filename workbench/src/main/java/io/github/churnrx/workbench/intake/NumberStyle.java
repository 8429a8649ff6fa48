package io.github.churnrx.workbench.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the numbers of a column are written, told from all its cells. */
final class NumberStyle {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:([A-Za-z]{3})\\s*|([¥$€£])\\s*)?"
              + "([+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?|[+-]?\\d*\\.\\d+"
              + "|[+-]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+),\\d+)"
              + "\\s*(千|万|百万|亿)?\\s*(?:(元|[¥$€£])|([A-Za-z]{3})|(%))?");

  private int numbers;
  private int decimalCommas;
  private int decimalPoints;
  private int ratios;
  private int money;
  private double largest = Double.NEGATIVE_INFINITY;
  private double smallest = Double.POSITIVE_INFINITY;
  private boolean whole = true;
  private @Nullable String currency;

  /** Notes a cell and returns whether it is a number. */
  boolean note(String cell) {
    if (cell.length() > 40) {
      return false;
    }
    Matcher m = NUMBER.matcher(cell);
    if (!m.matches()) {
      return false;
    }
    String code = m.group(1) == null ? m.group(6) : m.group(1);
    String sign = m.group(2) == null ? m.group(5) : m.group(2);
    if (code != null && !code.matches("(?i)CNY|RMB|USD|EUR|GBP|JPY|HKD|CHF|AUD|CAD|SGD|TWD")) {
      return false;
    }
    numbers++;
    if (code != null || sign != null) {
      money++;
      currency = code != null ? code(code) : ofSign(sign);
    }
    if (m.group(7) != null) {
      ratios++;
    }
    style(m.group(3));
    return true;
  }

  private void style(String digits) {
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    if (comma > point && (point >= 0 || digits.length() - comma != 4)) {
      decimalCommas++;
    } else if (point > comma
        && digits.indexOf('.') == point
        && (comma >= 0 || digits.length() - point != 4)) {
      decimalPoints++;
    }
    if (point >= 0 || (comma >= 0 && decimalCommas > 0)) {
      whole = false;
    }
    boolean commaDecimal = comma > point && (point >= 0 || digits.length() - comma != 4);
    String plain =
        commaDecimal ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
    try {
      double value = Double.parseDouble(plain);
      largest = Math.max(largest, value);
      smallest = Math.min(smallest, value);
    } catch (NumberFormatException e) {
      // dots between thousands
      whole = true;
    }
  }

  private static String code(String code) {
    String upper = code.toUpperCase(java.util.Locale.ROOT);
    return upper.equals("RMB") ? "CNY" : upper;
  }

  private static @Nullable String ofSign(@Nullable String sign) {
    return sign == null
        ? null
        : switch (sign) {
          case "$" -> "USD";
          case "€" -> "EUR";
          case "£" -> "GBP";
          default -> "CNY";
        };
  }

  int numbers() {
    return numbers;
  }

  /** Returns whether a comma stands before the decimals. */
  boolean isDecimalComma() {
    return decimalCommas > 0 && decimalPoints == 0;
  }

  /** Returns whether both a comma and a point are used for decimals. */
  boolean isMixed() {
    return decimalCommas > 0 && decimalPoints > 0;
  }

  boolean isMoney() {
    return money > 0;
  }

  boolean isRatio() {
    return ratios > 0;
  }

  boolean isWhole() {
    return whole && ratios == 0;
  }

  double largest() {
    return largest;
  }

  double smallest() {
    return smallest;
  }

  /** Returns the currency that the cells name; null if none. */
  @Nullable String currency() {
    return currency;
  }
}
