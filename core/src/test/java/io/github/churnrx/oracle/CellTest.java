package io.github.churnrx.oracle;

import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test as it stands in a cell after the signal: {@code >= 2}, {@code in [3..7)}, {@code not(A,
 * B)}.
 */
final class CellTest {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*、\\s*|,\\s+");
  private static final Pattern INTERVAL = Pattern.compile("([\\[\\](])(.+?)\\.\\.(.+)([])\\[])");

  private final Kind kind;
  private final boolean asksWhetherKnown;
  private final Predicate<Object> passes;

  CellTest(String text, Kind kind) {
    this.kind = kind;
    this.asksWhetherKnown =
        List.of("is known", "known", "已知").contains(text.toLowerCase(Locale.ROOT));
    this.passes = asksWhetherKnown ? value -> true : test(text);
  }

  /** A test on something unknown is unknown, on something that does not apply it is false. */
  Answer on(Object value) {
    if (asksWhetherKnown) {
      return Answer.of(!(value instanceof Nothing || value instanceof Several));
    }
    if (value instanceof Several several) {
      return several.answer(passes);
    }
    if (value == Nothing.UNKNOWN) {
      return Answer.UNSURE;
    }
    return Answer.of(value != Nothing.NOT_APPLICABLE && passes.test(value));
  }

  private Predicate<Object> test(String text) {
    if (text.isEmpty()) {
      return value -> value.equals(true);
    }
    if (text.startsWith("!=")) {
      return oneOf(text.substring(2)).negate();
    } else if (text.startsWith("<=")) {
      return value -> compare(value, text.substring(2)) <= 0;
    } else if (text.startsWith(">=")) {
      return value -> compare(value, text.substring(2)) >= 0;
    } else if (text.startsWith("<")) {
      return value -> compare(value, text.substring(1)) < 0;
    } else if (text.startsWith(">")) {
      return value -> compare(value, text.substring(1)) > 0;
    } else if (text.startsWith("=")) {
      return oneOf(text.substring(1));
    }
    String set = text.startsWith("in ") ? text.substring(3).strip() : text;
    if (set.startsWith("not(")) {
      return oneOf(set.substring(4, set.length() - 1)).negate();
    }
    return oneOf(set);
  }

  private Predicate<Object> oneOf(String list) {
    Predicate<Object> any = value -> false;
    for (String part : SEPARATOR.splitAsStream(list.strip()).toList()) {
      any = any.or(part(part.strip()));
    }
    return any;
  }

  private Predicate<Object> part(String text) {
    Matcher interval = INTERVAL.matcher(text);
    if (interval.matches()) {
      return value -> {
        int low = compare(value, interval.group(2));
        int high = compare(value, interval.group(3));
        return (interval.group(1).equals("[") ? low >= 0 : low > 0)
            && (interval.group(4).equals("]") ? high <= 0 : high < 0);
      };
    }
    int tilde = text.indexOf('~');
    if (kind.isOrdered() && tilde > 0) {
      return value ->
          compare(value, text.substring(0, tilde)) >= 0
              && compare(value, text.substring(tilde + 1)) <= 0;
    }
    return value -> equal(value, text.replace("\"", ""));
  }

  private boolean equal(Object value, String text) {
    return switch (kind.type()) {
      case "flag" ->
          value.equals(List.of("yes", "true", "是").contains(text.toLowerCase(Locale.ROOT)));
      case "category" -> Plain.key(String.valueOf(value)).equals(Plain.key(category(text)));
      case "text" -> Plain.key(String.valueOf(value)).equals(Plain.key(text));
      default -> compare(value, text) == 0;
    };
  }

  private String category(String text) {
    return kind.values().isEmpty() ? text : kind.values().id(text);
  }

  private int compare(Object value, String text) {
    if (value instanceof Money money) {
      return money.amount().compareTo(number(text));
    } else if (value instanceof LocalDate day) {
      return day.compareTo(LocalDate.parse(text.strip()));
    }
    return ((BigDecimal) value).compareTo(number(text));
  }

  /** Reads a number with thousands separators, followed by a unit, a currency or a percent sign. */
  private BigDecimal number(String text) {
    String digits = text.strip().replace(",", "").replaceAll("\\s*[A-Z]{3}$", "");
    for (String unit : kind.units()) {
      if (digits.toLowerCase(Locale.ROOT).endsWith(unit)) {
        digits = digits.substring(0, digits.length() - unit.length()).strip();
      }
    }
    return digits.endsWith("%")
        ? new BigDecimal(digits.substring(0, digits.length() - 1)).movePointLeft(2)
        : new BigDecimal(digits);
  }
}
