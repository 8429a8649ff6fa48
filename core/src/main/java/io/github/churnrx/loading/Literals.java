package io.github.churnrx.loading;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Signal.CategoryValue;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.UnaryTest.Limit;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.YesNo;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values as people write them in cells. Input is {@link Spelling#plain}. */
final class Literals {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>[+-]?)(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?"
              + "\\s*(?<scale>[万亿]?)\\s*(?<rest>.*)");
  private static final Pattern UNIT = Pattern.compile("[\\p{L}]+");
  private static final Pattern POWER = Pattern.compile("[eE][+-]?\\d.*");
  private static final Pattern CODE_FIRST = Pattern.compile("([A-Za-z]{3})\\s*([+-]?\\d.*)");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})日?");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]++|\\\\[\"\\\\])*+\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
  private static final int MOST_DIGITS = 15;

  private Literals() {}

  static Value value(String text, Typed typed) throws Unreadable {
    String bare = unquote(text);
    return switch (typed.type()) {
      case NUMBER, RATIO -> new Value.Num(number(bare, typed).doubleValue());
      case MONEY -> amount(money(bare));
      case FLAG -> Value.Flag.of(flag(bare));
      case CATEGORY -> new Value.Category(category(bare, typed));
      case DATE -> new Value.Day(date(bare));
      case TEXT -> new Value.Words(bare);
    };
  }

  private static Value amount(Limit limit) {
    Money money = limit.money();
    BigDecimal number = limit.number();
    return money != null
        ? new Value.Amount(money)
        : new Value.Num(number == null ? 0 : number.doubleValue());
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
    String rest = m.group("rest");
    BigDecimal number = amount(m, text);
    if (rest.isEmpty() || isUnit(rest, typed.unit())) {
      return number;
    }
    if (!rest.equals("%")) {
      throw UNIT.matcher(rest).matches() ? noUnit(rest, typed.unit()) : noNumber(text);
    }
    if (typed.type() != SignalType.RATIO) {
      throw new Unreadable("百分号只用于比率", "a percentage is for ratios only");
    }
    return number.movePointLeft(2);
  }

  private static Unreadable noUnit(String rest, @Nullable Text unit) {
    return unit == null
        ? new Unreadable(
            "这个信号没有单位，不能写“" + rest + "”", "this signal has no unit such as " + quoted(rest))
        : new Unreadable(
            "单位是" + unit.zh() + "，不是“" + rest + "”",
            "the unit is " + unit.en() + ", not " + quoted(rest));
  }

  private static boolean isUnit(String text, @Nullable Text unit) {
    if (unit == null) {
      return false;
    }
    String key = Spelling.key(text);
    String en = Spelling.key(unit.en());
    return key.equals(en)
        || (key + "s").equals(en)
        || key.equals(en + "s")
        || key.equals(Spelling.key(unit.zh()));
  }

  private static Limit money(String text) throws Unreadable {
    Matcher first = CODE_FIRST.matcher(text);
    boolean codeFirst = first.matches();
    Matcher m = match(codeFirst ? first.group(2) : text);
    String rest = m.group("rest").equals("元") ? "CNY" : m.group("rest");
    if (codeFirst && !rest.isEmpty()) {
      throw noNumber(text);
    }
    String code = codeFirst ? first.group(1) : rest;
    BigDecimal amount = amount(m, text);
    return code.isEmpty() ? Limit.of(amount) : Limit.of(new Money(amount, currency(code)));
  }

  /** Returns a limit in the currency of the other one if it has none of its own. */
  static Limit inCurrencyOf(Limit other, Limit limit) {
    Money money = other.money();
    BigDecimal number = limit.number();
    return money == null || number == null ? limit : Limit.of(new Money(number, money.currency()));
  }

  private static Currency currency(String code) throws Unreadable {
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("“" + code + "”不是货币代码", quoted(code) + " is not a currency code");
    }
  }

  private static Matcher match(String text) throws Unreadable {
    Matcher m = NUMBER.matcher(text);
    if (!m.matches()) {
      throw noNumber(text);
    }
    String rest = m.group("rest");
    if (rest.startsWith(",")) {
      throw new Unreadable(
          "“" + text + "”可能是小数，也可能是两个数", quoted(text) + " could be a decimal or two numbers");
    }
    if (POWER.matcher(rest).matches()) {
      throw new Unreadable(
          "“" + text + "”请写成完整的数字", quoted(text) + " must be written out in digits");
    }
    if (rest.startsWith(".") || (!rest.isEmpty() && Character.isDigit(rest.charAt(0)))) {
      throw noNumber(text);
    }
    return m;
  }

  private static BigDecimal amount(Matcher m, String text) throws Unreadable {
    String whole = m.group("whole").replace(",", "");
    String fraction = m.group("fraction") == null ? "" : m.group("fraction");
    if (whole.length() > 1 && whole.startsWith("0")) {
      throw new Unreadable("“" + text + "”以 0 开头", quoted(text) + " begins with a zero");
    }
    if (whole.length() > MOST_DIGITS || fraction.length() > MOST_DIGITS) {
      throw new Unreadable("“" + text + "”的位数太多", quoted(text) + " has too many digits");
    }
    BigDecimal number = new BigDecimal((m.group("sign").equals("-") ? "-" : "") + whole + fraction);
    return switch (m.group("scale")) {
      case "万" -> number.movePointRight(4);
      case "亿" -> number.movePointRight(8);
      default -> number;
    };
  }

  private static Unreadable noNumber(String text) {
    return new Unreadable("“" + text + "”不是数字", quoted(text) + " is not a number");
  }

  static boolean flag(String text) throws Unreadable {
    YesNo said = YesNo.of(text);
    if (said == null) {
      throw new Unreadable("应为 是 或 否", "yes or no is expected");
    }
    return said == YesNo.YES;
  }

  private static String category(String text, Typed typed) throws Unreadable {
    if (typed.values().isEmpty()) {
      return text;
    }
    Names<String> names = new Names<>();
    for (CategoryValue value : typed.values()) {
      names.add(value.id(), value.id());
      names.add(value.label(), value.id());
    }
    Optional<String> found = names.find(text);
    if (found.isEmpty()) {
      Text remedy = names.suggest(text);
      throw new Unreadable(
          "没有取值“" + text + "”（" + inBrackets(remedy.zh()) + "）",
          "there is no value " + quoted(text) + " (" + inBrackets(remedy.en()) + ")");
    }
    return found.get();
  }

  private static String inBrackets(String sentence) {
    boolean hasStop = sentence.endsWith(".") || sentence.endsWith("。");
    return hasStop ? sentence.substring(0, sentence.length() - 1) : sentence;
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
        throw new Unreadable("没有“" + text + "”这一天", "there is no day " + quoted(text));
      }
    }
    throw new Unreadable("“" + text + "”不是日期", quoted(text) + " is not a date");
  }

  /**
   * Returns a text without the quotes around it; a quote or backslash within follows a backslash.
   */
  static String unquote(String text) throws Unreadable {
    String bare = text;
    if (text.startsWith("\"")) {
      if (text.length() < 2 || !QUOTED.matcher(text).matches()) {
        throw new Unreadable("引号没有成对", "the quotes do not match");
      }
      bare = ESCAPED.matcher(text.substring(1, text.length() - 1)).replaceAll("$1");
    }
    if (bare.isBlank()) {
      throw new Unreadable("缺少值", "a value is missing");
    }
    return bare;
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
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
