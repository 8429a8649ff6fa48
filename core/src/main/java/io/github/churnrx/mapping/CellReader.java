package io.github.churnrx.mapping;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Field;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.PersonId;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.names.CurrencyNames;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as a value of one type. Thread-safe. */
interface CellReader {

  /**
   * Reads a cell that is not missing.
   *
   * @param text the cell, stripped
   * @param countsDays whether a bare number is a date
   */
  Object read(String text, boolean countsDays) throws Unreadable;

  /**
   * How cells are written, as far as the mapping says.
   *
   * @param unit what a number is multiplied by; null for 1
   * @param format how a date is written; null for the usual ways
   * @param currency the currency of amounts that name none
   * @param zone the time zone of days
   * @param decimalComma whether a comma stands before the decimals, and dots between thousands
   */
  record Notation(
      @Nullable BigDecimal unit,
      @Nullable DateTimeFormatter format,
      @Nullable Currency currency,
      ZoneId zone,
      boolean decimalComma) {
    private static final Pattern OWN_UNIT = Pattern.compile("[千万亿](?:元|块)?$|%$");
    private static final Set<BigDecimal> POWERS =
        Set.of(
            new BigDecimal("0.01"),
            new BigDecimal("1000"),
            new BigDecimal("10000"),
            new BigDecimal("1000000"),
            new BigDecimal("100000000"));

    private BigDecimal number(String text) throws Unreadable {
      BigDecimal number = Cells.number(decimalComma ? Cells.withDecimalPoint(text) : text);
      return statesUnit(text) ? number : scaled(number);
    }

    private BigDecimal ratio(String text) throws Unreadable {
      BigDecimal ratio = Cells.ratio(decimalComma ? Cells.withDecimalPoint(text) : text);
      return statesUnit(text) ? ratio : scaled(ratio);
    }

    /**
     * Returns whether a cell says 万, % or the like itself, where the unit says no more than that.
     */
    private boolean statesUnit(String text) {
      return unit != null && POWERS.contains(unit) && OWN_UNIT.matcher(Cells.plain(text)).find();
    }

    private BigDecimal scaled(BigDecimal number) {
      return unit == null ? number : number.multiply(unit);
    }
  }

  /** Returns the reader for days. */
  static CellReader days(Notation notation) {
    DateTimeFormatter format = notation.format();
    return format == null
        ? (text, countsDays) -> Cells.day(text, notation.zone(), countsDays)
        : (text, countsDays) -> Cells.day(text, format);
  }

  /** Returns the reader for a field of a customer or an event. */
  static CellReader of(Field<?> field, Notation notation) {
    return switch (field.type()) {
      case DATE -> days(notation);
      case MONEY -> new Amounts(notation);
      case NUMBER -> (text, days) -> notation.number(text);
      case RATIO -> (text, days) -> notation.ratio(text);
      case FLAG -> (text, days) -> Cells.flag(text);
      case TEXT -> (text, days) -> text;
      case PERSON -> CellReader::person;
      case CHOICE -> {
        Names<Object> names = new Names<>();
        for (Choice choice : field.choices()) {
          names.add(choice.name(), choice.label(), choice);
        }
        yield oneOf(names);
      }
    };
  }

  /** Returns the reader for a signal; its values are those that a case takes. */
  static CellReader of(Signal signal, Notation notation) {
    return switch (signal.type()) {
      case DATE -> days(notation);
      case MONEY -> new Amounts(notation);
      case NUMBER -> (text, days) -> notation.number(withoutUnit(text, signal.unit()));
      case RATIO -> (text, days) -> notation.ratio(text);
      case FLAG -> (text, days) -> Cells.flag(text);
      case TEXT -> (text, days) -> text;
      case CATEGORY -> {
        Names<Object> names = new Names<>();
        for (Signal.CategoryValue value : signal.values()) {
          names.add(value.id(), value.label(), value.id());
        }
        yield signal.values().isEmpty() ? (text, days) -> text : oneOf(names);
      }
    };
  }

  /** Returns the reader for one of several names. */
  static CellReader oneOf(Names<Object> names) {
    return (text, days) -> {
      Object found = names.find(text);
      if (found == null) {
        throw new Unreadable(Text.of("选项", "one of the choices"), names.suggest(text));
      }
      return found;
    };
  }

  private static Object person(String text, boolean countsDays) throws Unreadable {
    if (Cells.isRewritten(text)) {
      throw new Unreadable(
          Text.of("人员编号", "the id of a person"),
          Text.of("它已被电子表格改写", "a spreadsheet has rewritten it"));
    }
    return new PersonId(text);
  }

  private static String withoutUnit(String text, @Nullable Text unit) {
    if (unit == null) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : new String[] {unit.zh(), unit.en()}) {
      if (!word.isEmpty() && lower.endsWith(word.toLowerCase(Locale.ROOT))) {
        return text.substring(0, text.length() - word.length());
      }
    }
    return text;
  }

  /** Reads amounts: {@code 200,000}, {@code 20万元}, {@code CNY 200000}, {@code ¥1,250.50}. */
  final class Amounts implements CellReader {
    private static final Text TYPE = Text.of("金额", "an amount of money");
    private static final Pattern PARTS =
        Pattern.compile(
            "(?:([A-Za-z]{3})\\s*|([¥$€£])\\s*)?(.*?)\\s*(?:(元|[¥$€£])|([A-Za-z]{3}))?");

    private final Notation notation;

    Amounts(Notation notation) {
      this.notation = notation;
    }

    @Override
    public Object read(String text, boolean countsDays) throws Unreadable {
      Matcher m = PARTS.matcher(Cells.plain(text));
      if (!m.matches()) {
        throw new Unreadable(
            TYPE, Text.of("应为 200,000 或 CNY 200000", "write 200,000 or CNY 200000"));
      }
      BigDecimal amount;
      try {
        amount = notation.number(m.group(3));
      } catch (Unreadable e) {
        throw new Unreadable(TYPE, e.why());
      }
      return new Money(amount, currency(m));
    }

    private Currency currency(Matcher m) throws Unreadable {
      String code = m.group(1) == null ? m.group(5) : m.group(1);
      if (code != null) {
        return CurrencyNames.nearest(code)
            .flatMap(Money::currency)
            .orElseThrow(
                () ->
                    new Unreadable(TYPE, Text.of("没有货币 " + code, "there is no currency " + code)));
      }
      Currency currency = notation.currency();
      if (currency == null) {
        throw new Unreadable(TYPE, Text.of("没有说明货币", "its currency is not stated"));
      }
      String sign = m.group(2) == null ? m.group(4) : m.group(2);
      if (sign != null && !belongs(sign, currency.getCurrencyCode())) {
        throw new Unreadable(
            TYPE,
            Text.of(
                "“" + sign + "”与映射中的货币 " + currency + " 不符",
                "\"" + sign + "\" does not fit the currency of the mapping, " + currency));
      }
      return currency;
    }

    private static boolean belongs(String sign, String code) {
      return switch (sign) {
        case "元" -> code.equals("CNY");
        case "¥" -> code.equals("CNY") || code.equals("JPY");
        case "$" -> code.endsWith("D");
        case "€" -> code.equals("EUR");
        default -> code.equals("GBP");
      };
    }
  }
}
