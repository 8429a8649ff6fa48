package io.github.churnrx.mapping;

import io.github.churnrx.facts.Money;
import io.github.churnrx.names.CurrencyNames;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands how a mapping says that cells are written: units, formats, currencies, markers. */
final class NotationParser {
  private final CellReader.Notation usual;
  private final MappingProblems problems;

  NotationParser(@Nullable Currency currency, ZoneId zone, MappingProblems problems) {
    this.usual = new CellReader.Notation(null, null, currency, zone, false);
    this.problems = problems;
  }

  /** Returns the notation of cells of which only the column is stated. */
  CellReader.Notation usual(Target target, Yaml.Entry entry) {
    requireCurrency(target, usual.currency(), entry);
    return usual;
  }

  /** Returns the notation that the options state. */
  CellReader.Notation of(Target target, Yaml.Entry entry, Yaml.Entries options) {
    Currency currency = usual.currency();
    Yaml.Entry code = options.entries().get("currency");
    if (code != null) {
      currency = currency(code, problems);
    } else {
      requireCurrency(target, currency, entry);
    }
    return new CellReader.Notation(
        unit(target, options.entries().get("unit")),
        format(target, options.entries().get("format")),
        currency,
        usual.zone(),
        decimalComma(target, options.entries().get("decimal")));
  }

  private void requireCurrency(Target target, @Nullable Currency currency, Yaml.Entry entry) {
    if (target.kind() == Target.Kind.MONEY && currency == null) {
      problems.wrong(
          entry.at(),
          target.id(),
          "没有说明货币",
          "no currency is stated",
          "请在映射顶层写 currency: CNY。",
          "Write currency: CNY at the top of the mapping.");
    }
  }

  private @Nullable BigDecimal unit(Target target, Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return null;
    }
    if (target.kind() != Target.Kind.NUMBER && target.kind() != Target.Kind.MONEY) {
      problems.wrong(
          entry.at(), "unit", "只有数值、比率和金额有单位", "only numbers, ratios and money have a unit");
      return null;
    }
    try {
      BigDecimal factor =
          entry.value() instanceof Yaml.Scalar scalar ? factor(scalar.text()) : BigDecimal.ZERO;
      if (factor.signum() != 0) {
        return factor;
      }
    } catch (Unreadable e) {
      // said below
    }
    problems.wrong(
        entry.at(),
        "unit",
        "单位应为倍数",
        "the unit must be a factor",
        "例如：unit: 10000",
        "For example: unit: 10000");
    return null;
  }

  private static BigDecimal factor(String text) throws Unreadable {
    return switch (text) {
      case "%" -> new BigDecimal("0.01");
      case "千" -> BigDecimal.valueOf(1_000);
      case "万", "万元" -> BigDecimal.valueOf(10_000);
      case "百万" -> BigDecimal.valueOf(1_000_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> Cells.number(text);
    };
  }

  private boolean decimalComma(Target target, Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return false;
    }
    String sign = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
    boolean number = target.kind() == Target.Kind.NUMBER || target.kind() == Target.Kind.MONEY;
    if (!number || !(sign.equals(",") || sign.equals("."))) {
      problems.wrong(
          entry.at(),
          "decimal",
          "decimal 应为 \",\" 或 \".\"，且只用于数值、比率和金额",
          "decimal must be \",\" or \".\", for numbers, ratios and money");
    }
    return sign.equals(",");
  }

  private @Nullable DateTimeFormatter format(Target target, Yaml.@Nullable Entry entry) {
    if (entry == null) {
      return null;
    }
    if (target.kind() != Target.Kind.DATE) {
      problems.wrong(entry.at(), "format", "只有日期有格式", "only dates have a format");
      return null;
    }
    String pattern = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
    try {
      return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      problems.wrong(
          entry.at(),
          pattern,
          "“" + pattern + "”不是日期格式",
          "\"" + pattern + "\" is not a format of dates",
          "例如：dd.MM.yyyy",
          "For example: dd.MM.yyyy");
      return null;
    }
  }

  /** Returns the currency, or null after reporting that there is none of that code. */
  static @Nullable Currency currency(Yaml.Entry entry, MappingProblems problems) {
    String code = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
    Currency currency = CurrencyNames.nearest(code).flatMap(Money::currency).orElse(null);
    if (currency == null) {
      problems.wrong(
          entry.at(),
          code,
          "“" + code + "”不是货币代码",
          "\"" + code + "\" is not a currency code",
          "例如：CNY、USD。",
          "For example: CNY, USD.");
    }
    return currency;
  }

  /** Returns what stands for a missing value, in either case; an empty cell always does. */
  static Set<String> markers(Yaml.Entry entry) {
    Set<String> markers = new HashSet<>();
    markers.add("");
    for (String marker : Yaml.texts(entry.value())) {
      markers.add(marker);
      markers.add(marker.toLowerCase(Locale.ROOT));
      markers.add(marker.toUpperCase(Locale.ROOT));
    }
    return Set.copyOf(markers);
  }
}
