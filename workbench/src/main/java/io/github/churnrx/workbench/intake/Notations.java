package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.FieldType;
import io.github.churnrx.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how the cells of a column are to be read as values of a target. */
final class Notations {
  private static final Set<String> YES_NO =
      Set.of("yes", "y", "true", "1", "是", "有", "no", "n", "false", "0", "否", "无");

  private Notations() {}

  /**
   * How cells are to be read.
   *
   * @param notation what the mapping must state
   * @param sure whether it is beyond doubt
   * @param note what to say about it; null if nothing
   */
  record Written(Bound.Notation notation, boolean sure, @Nullable Text note) {}

  static Written of(Target target, ColumnProfile column, Categories categories) {
    return switch (target.type()) {
      case DATE -> dates(column);
      case MONEY, NUMBER, RATIO -> numbers(target, column);
      case FLAG -> flags(column, categories);
      case CHOICE -> choices(target, column, categories);
      case TEXT, PERSON ->
          target.isCustomers() && target.id().equals("tier")
              ? tiers(column, categories)
              : new Written(Bound.Notation.PLAIN, true, null);
    };
  }

  private static Written dates(ColumnProfile column) {
    String format = column.dates().format();
    return format.isEmpty()
        ? new Written(Bound.Notation.PLAIN, true, odd(column))
        : new Written(
            new Bound.Notation(format, null, null, false, Map.of()),
            !column.dates().isAmbiguous(),
            odd(column));
  }

  private static @Nullable Text odd(ColumnProfile column) {
    return column.odd() == 0
        ? null
        : Text.of(
            column.odd() + " 个单元格读不懂，会被拒绝",
            column.odd() + " cells cannot be read and will be rejected");
  }

  private static Written numbers(Target target, ColumnProfile column) {
    boolean comma = column.numbers().isDecimalComma();
    String currency = target.type() == FieldType.MONEY ? column.numbers().currency() : null;
    String unit = unit(target, NameKey.unit(column.header()));
    Text note = unit == null ? odd(column) : Text.of("单位 " + unit, "in units of " + unit);
    return new Written(
        new Bound.Notation(null, unit, currency, comma, Map.of()),
        !column.numbers().isMixed(),
        note);
  }

  private static @Nullable String unit(Target target, String written) {
    if (target.type() == FieldType.RATIO) {
      return written.equals("%") ? "%" : null;
    }
    if (target.type() != FieldType.MONEY) {
      return null;
    }
    if (written.startsWith("百万") || written.toLowerCase(Locale.ROOT).contains("million")) {
      return "1000000";
    }
    if (written.startsWith("万")) {
      return "万";
    }
    if (written.startsWith("亿")) {
      return "亿";
    }
    String lower = written.toLowerCase(Locale.ROOT);
    return written.startsWith("千")
            || lower.startsWith("k")
            || lower.contains("thousand")
            || lower.contains("000")
        ? "1000"
        : null;
  }

  private static Written flags(ColumnProfile column, Categories categories) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean plain = true;
    for (String value : column.values().keySet()) {
      values.put(value, Boolean.TRUE.equals(categories.flag(value)) ? "true" : "false");
      plain &= YES_NO.contains(value.toLowerCase(Locale.ROOT));
    }
    return plain
        ? new Written(Bound.Notation.PLAIN, true, null)
        : new Written(translated(values), true, null);
  }

  private static Written choices(Target target, ColumnProfile column, Categories categories) {
    if (target.choices().isEmpty()) {
      return new Written(Bound.Notation.PLAIN, true, null);
    }
    boolean other = target.choices().stream().anyMatch(choice -> choice.id().equals("OTHER"));
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder unknown = new StringBuilder();
    boolean plain = true;
    for (String value : column.values().keySet()) {
      String choice = categories.choice(target, column, value);
      if (choice == null) {
        unknown.append(unknown.isEmpty() ? "" : "、").append(value);
        if (other) {
          values.put(value, "OTHER");
        } else if (!target.required()) {
          values.put(value, "unknown");
        }
        plain = false;
      } else {
        values.put(value, choice);
        plain &= isNative(target, value);
      }
    }
    Text note =
        unknown.isEmpty()
            ? null
            : Text.of(
                "不认得“" + unknown + "”，" + (other ? "按“其他”处理" : "按未知处理"),
                "\""
                    + unknown.toString().replace("、", ", ")
                    + "\" not known, taken for "
                    + (other ? "other" : "unknown"));
    return new Written(plain ? Bound.Notation.PLAIN : translated(values), unknown.isEmpty(), note);
  }

  private static boolean isNative(Target target, String value) {
    return target.choices().stream()
        .anyMatch(
            choice ->
                value.equalsIgnoreCase(choice.id())
                    || value.equals(choice.label().zh())
                    || value.equalsIgnoreCase(choice.label().en()));
  }

  private static Written tiers(ColumnProfile column, Categories categories) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean all = true;
    for (String value : column.values().keySet()) {
      String tier = categories.tier(value);
      values.put(value, tier == null ? "unknown" : tier);
      all &= tier != null;
    }
    return new Written(translated(values), all, null);
  }

  private static Bound.Notation translated(Map<String, String> values) {
    return new Bound.Notation(null, null, null, false, values);
  }
}
