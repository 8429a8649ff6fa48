package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Location;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in one cell of a table.
 *
 * @param text the text, stripped
 * @param at where it stands
 */
record Cell(String text, Location at) {
  /** What a later layer writes to clear a cell. */
  static final String CLEARED = "-";

  /** Returns whether nothing is written here. */
  boolean isBlank() {
    return text.isEmpty() || text.equals(CLEARED);
  }

  /** Returns the parts of a list, separated by semicolons. */
  List<String> list() {
    if (isBlank()) {
      return List.of();
    }
    return Arrays.stream(Spelling.plain(text).split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
