package io.github.churnrx.mapping;

import io.github.churnrx.facts.GivenState;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where one value comes from.
 *
 * @param target what it is for
 * @param columns the names of the columns: none for a constant, several for their sum
 * @param constant the value of every row if there is no column, and of rows that lack one
 * @param translations by {@link Names#key} of what stands in the cell; empty: cells are read as
 *     they are
 * @param missing what stands in a cell without value
 * @param reader reads cells that are not translated
 * @param at where the mapping says so
 */
record Binding(
    Target target,
    List<String> columns,
    @Nullable Object constant,
    Map<String, Translation> translations,
    Set<String> missing,
    CellReader reader,
    Location at) {

  /**
   * What stands in a cell, and the value that it means.
   *
   * @param written what stands in the cell, as the mapping writes it
   * @param value the value, or a {@link GivenState}
   */
  record Translation(String written, Object value) {}

  /** Returns the id of the target. */
  String id() {
    return target.id();
  }

  /**
   * Reads a cell.
   *
   * @return the value, a {@link GivenState}, or null if there is none
   */
  @Nullable Object read(String cell, boolean countsDays) throws Unreadable {
    String text = cell.strip();
    if (!translations.isEmpty()) {
      Translation translation = translations.get(Names.key(text));
      if (translation != null) {
        return translation.value();
      }
    }
    if (missing.contains(text)) {
      return constant;
    }
    if (!translations.isEmpty()) {
      String allowed =
          translations.values().stream()
              .map(Translation::written)
              .collect(Collectors.joining(", "));
      throw new Unreadable(
          Text.of("“" + id() + "”", "\"" + id() + "\""),
          Text.of("映射只翻译 " + allowed, "the mapping translates only " + allowed));
    }
    return reader.read(text, countsDays);
  }
}
