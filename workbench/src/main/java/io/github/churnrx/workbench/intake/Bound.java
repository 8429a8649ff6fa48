package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a target comes from.
 *
 * @param target what it is for
 * @param column the column; null if every row has the same value
 * @param constant the value of every row; null if there is a column
 * @param certainty how sure it is
 * @param why what makes it so
 * @param notation how cells are written
 */
record Bound(
    Target target,
    @Nullable ColumnProfile column,
    @Nullable String constant,
    Certainty certainty,
    Text why,
    Notation notation) {

  static Bound constant(Target target, String value, Text why) {
    return new Bound(target, null, value, Certainty.GUESS, why, Notation.PLAIN);
  }

  /**
   * How the cells of a column are written, as far as a mapping must say it.
   *
   * @param format of dates; null for the usual ways
   * @param unit of numbers; null for one
   * @param currency of amounts; null for that of the mapping
   * @param decimalComma whether a comma stands before the decimals
   * @param values what stands in cells, and what it means; empty if cells are read as they are
   */
  record Notation(
      @Nullable String format,
      @Nullable String unit,
      @Nullable String currency,
      boolean decimalComma,
      Map<String, String> values) {
    static final Notation PLAIN = new Notation(null, null, null, false, Map.of());

    Notation {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    boolean isPlain() {
      return equals(PLAIN);
    }

    Notation withUnit(String other) {
      return new Notation(format, other, currency, decimalComma, values);
    }
  }
}
