package io.github.churnrx.loading;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values as people write them in cells. Input is {@link Spelling#plain}. */
final class Literals {
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)([1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(\\.\\d+)?\\s*(万|亿)?\\s*(.*)");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})日?");

  private Literals() {}

  static Value value(String text, Typed typed) throws Unreadable {
    String bare = unquote(text);
    return switch (typed.type()) {
      case NUMBER, RATIO -> new Value.Num(number(bare, typed).doubleValue());
      case MONEY -> {
        Limit limit = money(bare);
        Money money = limit.money();
        BigDecimal amount = limit.number();
        yield money != null
            ? new Value.Amount(money)
            : new Value.Num(amount == null ? 0 : amount.doubleValue());
      }
      case FLAG -> Value.Flag.of(flag(bare));
      case CATEGORY -> new Value.Category(category(bare, typed));
      case DATE -> new Value.Day(date(bare));
      case TEXT -> new Value.Words(bare);
    };
  }

  static Limit limit(String text, Typed typed) throws Unreadable {
    return switch (typed.type()) {
      case NUMBER, RATIO -> Limit.of(number(text, typed));
      case MONEY -> money(text);
      case DATE -> Limit.of(date(text));
      default ->
          throw new Unreadable("这种类型不能比较大小", "values of this type cannot be compared by size");
    };
  }

  static BigDecimal number(String text, Typed typed) throws Unreadable {
    Matcher m = match(text);
    String rest = m.group(5);
    BigDecimal number = amount(m);
    if (rest.isEmpty()) {
      return number;
    }
    if (rest.equals("%")) {
      if (typed.type() != SignalType.RATIO) {
        throw new Unreadable("百分号只用于比率", "a percentage is for ratios only");
      }
      return number.movePointLeft(2);
    }
    Text unit = typed.unit();
    if (unit != null
        && (Spelling.key(unit.zh()).equals(Spelling.key(rest))
            || Spelling.key(unit.en()).equals(Spelling.key(rest))
            || (Spelling.key(rest) + "s").equals(Spelling.key(unit.en())))) {
      return number;
    }
    throw new Unreadable("“" + text + "”不是数字", "\"" + text + "\" is not a number");
  }

  private static Limit money(String text) throws Unreadable {
    String amount = text;
    String code = "";
    Matcher leading = Pattern.compile("([A-Za-z]{3})\\s*(.*)").matcher(text);
    if (leading.matches()) {
      code = leading.group(1);
      amount = leading.group(2);
    }
    Matcher m = match(amount);
    String rest = m.group(5).equals("元") ? "CNY" : m.group(5);
    if (!rest.isEmpty()) {
      code = rest;
    }
    if (code.isEmpty()) {
      return Limit.of(amount(m));
    }
    try {
      return Limit.of(new Money(amount(m), Currency.getInstance(code.toUpperCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("“" + code + "”不是货币代码", "\"" + code + "\" is not a currency code");
    }
  }

  private static Matcher match(String text) throws Unreadable {
    Matcher m = NUMBER.matcher(text);
    if (!m.matches()) {
      throw new Unreadable("“" + text + "”不是数字", "\"" + text + "\" is not a number");
    }
    String rest = m.group(5);
    if (!rest.isEmpty() && ",.0123456789eE".indexOf(rest.charAt(0)) >= 0) {
      throw rest.charAt(0) == ','
          ? new Unreadable(
              "“" + text + "”可能是小数，也可能是两个数", "\"" + text + "\" could be a decimal or two numbers")
          : new Unreadable("“" + text + "”不是数字", "\"" + text + "\" is not a number");
    }
    return m;
  }

  private static BigDecimal amount(Matcher m) {
    String sign = m.group(1).equals("-") ? "-" : "";
    String fraction = m.group(3) == null ? "" : m.group(3);
    BigDecimal number = new BigDecimal(sign + m.group(2).replace(",", "") + fraction);
    if ("万".equals(m.group(4))) {
      return number.movePointRight(4);
    }
    return "亿".equals(m.group(4)) ? number.movePointRight(8) : number;
  }

  static boolean flag(String text) throws Unreadable {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "是", "有" -> true;
      case "no", "false", "否", "无" -> false;
      default -> throw new Unreadable("应为 是 或 否", "yes or no is expected");
    };
  }

  private static String category(String text, Typed typed) throws Unreadable {
    Names<String> names = new Names<>();
    for (CategoryValue value : typed.values()) {
      names.add(value.id(), value.id());
      names.add(value.label(), value.id());
    }
    if (typed.values().isEmpty()) {
      return text;
    }
    var found = names.find(text);
    if (found.isPresent()) {
      return found.get();
    }
    Text remedy = names.suggest(text);
    throw new Unreadable(
        "没有取值“" + text + "”。" + remedy.zh(), "there is no value \"" + text + "\". " + remedy.en());
  }

  static LocalDate date(String text) throws Unreadable {
    Matcher m = DATE.matcher(text);
    if (m.matches()) {
      try {
        return LocalDate.of(
            Integer.parseInt(m.group(1)),
            Integer.parseInt(m.group(2)),
            Integer.parseInt(m.group(3)));
      } catch (DateTimeException e) {
        // falls through: no such day
      }
    }
    throw new Unreadable("“" + text + "”不是日期", "\"" + text + "\" is not a date");
  }

  static String unquote(String text) {
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return text.substring(1, text.length() - 1).strip();
    }
    return text;
  }

  /** Says why a text cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text why;

    Unreadable(String zh, String en) {
      super(en, null, false, false);
      this.why = Text.of(zh, en);
    }

    Text why() {
      return why;
    }
  }
}
