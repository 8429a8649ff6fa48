package io.github.churnrx.io;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.CurrencyNames;
import io.github.churnrx.names.Nearest;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single values. Each method returns null after reporting what is wrong. */
final class ScalarReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DATE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.+");

  /** More digits than any amount has, and few enough that arithmetic stays fast. */
  private static final int MAX_DIGITS = 60;

  private static final List<String> MONEY = List.of("amount", "currency");

  private final Findings findings;

  ScalarReader(Findings findings) {
    this.findings = findings;
  }

  @Nullable String text(Item item) {
    if (item.is(Item.Kind.TEXT)) {
      return item.text();
    }
    boolean quotable = item.is(Item.Kind.NUMBER) || item.is(Item.Kind.FLAG);
    findings.bad(
        item,
        quotable
            ? Text.of("应为文本，请加引号", "text is expected: put it in quotes")
            : Text.of("应为文本", "text is expected"));
    return null;
  }

  /** Reads text that says something: an id, a code. */
  @Nullable String word(Item item) {
    String text = text(item);
    if (text != null && text.isBlank()) {
      findings.bad(item, "不能为空白", "it must not be blank");
      return null;
    }
    return text;
  }

  @Nullable Boolean flag(Item item) {
    if (item.is(Item.Kind.FLAG)) {
      return item.text().equalsIgnoreCase("true");
    }
    findings.bad(item, "应为 true 或 false", "true or false is expected");
    return null;
  }

  @Nullable BigDecimal number(Item item) {
    if (!item.is(Item.Kind.NUMBER)) {
      findings.bad(item, "应为数字，不加引号", "a number without quotes is expected");
      return null;
    }
    return decimal(item);
  }

  /** Reads a number as near as a double comes to it. */
  @Nullable Double approximately(Item item) {
    if (!isNumber(item)) {
      return null;
    }
    double number = Double.parseDouble(item.text());
    if (Double.isInfinite(number)) {
      findings.bad(item, "数字过大", "the number is too large");
      return null;
    }
    return number;
  }

  private boolean isNumber(Item item) {
    if (NUMBER.matcher(item.text()).matches()) {
      return true;
    }
    findings.bad(item, "应为 1200 或 0.35 这样的数字", "a number such as 1200 or 0.35 is expected");
    return false;
  }

  private @Nullable BigDecimal decimal(Item item) {
    if (!isNumber(item)) {
      return null;
    }
    BigDecimal number = new BigDecimal(item.text());
    int whole = number.precision() - number.scale();
    if (number.precision() > MAX_DIGITS || whole > MAX_DIGITS || number.scale() > MAX_DIGITS) {
      findings.bad(
          item,
          "数字过大或位数过多（最多 " + MAX_DIGITS + " 位）",
          "the number is too large or too long (at most " + MAX_DIGITS + " digits)");
      return null;
    }
    return number;
  }

  /** Reads an object of amount and currency. */
  @Nullable Money money(Item item) {
    if (!item.is(Item.Kind.OBJECT)) {
      findings.bad(
          item,
          "应为 {\"amount\": 1200.50, \"currency\": \"CNY\"}",
          "{\"amount\": 1200.50, \"currency\": \"CNY\"} is expected");
      return null;
    }
    Members members = Members.of(item, MONEY, findings);
    if (members == null) {
      return null;
    }
    Item amountItem = members.require("amount");
    Item currencyItem = members.require("currency");
    BigDecimal amount = amountItem == null ? null : amount(amountItem);
    Currency currency = currencyItem == null ? null : currency(currencyItem);
    return amount == null || currency == null ? null : new Money(amount, currency);
  }

  private @Nullable BigDecimal amount(Item item) {
    if (item.is(Item.Kind.NUMBER) || item.is(Item.Kind.TEXT)) {
      return decimal(item);
    }
    findings.bad(item, "应为数字，可加引号", "a number, with or without quotes, is expected");
    return null;
  }

  private @Nullable Currency currency(Item item) {
    String code = text(item);
    if (code == null) {
      return null;
    }
    Currency currency = Money.currency(code).orElse(null);
    if (currency == null) {
      Text meant = CurrencyNames.meant(code);
      findings.bad(
          item,
          Text.of(
              "应为 ISO 4217 货币代码，如 CNY" + meant.zh(),
              "an ISO 4217 currency code such as CNY is expected" + meant.en()));
    }
    return currency;
  }

  @Nullable ZoneId zone(Item item) {
    String id = text(item);
    if (id == null) {
      return null;
    }
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      findings.bad(
          item,
          "应为时区，如 Asia/Shanghai 或 +08:00",
          "a time zone such as Asia/Shanghai or +08:00 is expected");
      return null;
    }
  }

  /**
   * Reads a day, or a moment whose day in the time zone of the case is meant. A moment without an
   * offset is one in that time zone.
   */
  @Nullable LocalDate date(Item item, ZoneId zone) {
    if (!item.is(Item.Kind.TEXT)) {
      findings.bad(item, "应为日期文本，如 \"2026-03-31\"", "a date such as \"2026-03-31\" is expected");
      return null;
    }
    try {
      if (DATE.matcher(item.text()).matches()) {
        return LocalDate.parse(item.text());
      }
      if (DATE_TIME.matcher(item.text()).matches()) {
        return moment(item.text(), zone);
      }
    } catch (DateTimeParseException e) {
      // Such as 2026-02-30: reported like any other text that is no date.
    }
    findings.bad(
        item,
        "应为日期，如 2026-03-31 或 2026-03-31T17:30:00+08:00",
        "a date such as 2026-03-31 or 2026-03-31T17:30:00+08:00 is expected");
    return null;
  }

  private static LocalDate moment(String text, ZoneId zone) {
    try {
      return OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
    } catch (DateTimeParseException e) {
      if (text.endsWith("]")) {
        return ZonedDateTime.parse(text).withZoneSameInstant(zone).toLocalDate();
      }
      return LocalDateTime.parse(text).toLocalDate();
    }
  }

  /** Returns the day that a text is, if it is written like one and exists. */
  static Optional<LocalDate> asDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Reads one of a fixed set of values, by its name or by either label. */
  <C extends Choice> @Nullable C choice(Item item, List<C> choices) {
    String text = text(item);
    if (text == null) {
      return null;
    }
    for (C choice : choices) {
      if (choice.name().equals(text)) {
        return choice;
      }
    }
    String wanted = Nearest.key(text);
    for (C choice : choices) {
      if (wanted.equals(Nearest.key(choice.name()))
          || wanted.equals(Nearest.key(choice.label().en()))
          || wanted.equals(Nearest.key(choice.label().zh()))) {
        return choice;
      }
    }
    findings.add(
        ProblemCode.UNKNOWN_CHOICE, item.at(), item.sample(), item.place(), remedy(text, choices));
    return null;
  }

  private static Text remedy(String text, List<? extends Choice> choices) {
    List<String> names = new ArrayList<>();
    for (Choice choice : choices) {
      names.add(choice.name());
    }
    String zh =
        choices.stream()
            .map(choice -> choice.name() + "（" + choice.label().zh() + "）")
            .collect(Collectors.joining("、"));
    String en = String.join(", ", names);
    return Nearest.to(text, names)
        .map(
            near ->
                Text.of(
                    "您是不是想写“" + near + "”？可用：" + zh + "。",
                    "Did you mean \"" + near + "\"? Allowed: " + en + "."))
        .orElseGet(() -> Text.of("可用：" + zh + "。", "Allowed: " + en + "."));
  }
}
