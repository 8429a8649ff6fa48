package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in one cell of a table.
 *
 * @param text the text, stripped
 * @param at where it stands; the row if the table has no such column
 * @param column what the column is called: as in the file, or by its label if the table lacks it
 */
public record Cell(String text, Location at, Text column) {
  /** What a later layer writes to clear a cell. */
  static final String CLEARED = "-";

  /** Returns whether nothing is written here. */
  public boolean isBlank() {
    return text.isEmpty() || text.equals(CLEARED);
  }

  /** Returns the parts of a list of names or tests, in plain spelling. */
  public List<String> list() {
    return parts().stream().map(Spelling::plain).toList();
  }

  /** Returns the parts of a list, separated by semicolons, as they are written. */
  public List<String> parts() {
    if (isBlank()) {
      return List.of();
    }
    return Arrays.stream(text.split("[;；]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Returns a cell at the same place with other text. */
  public Cell with(String part) {
    return new Cell(part, at, column);
  }
}
