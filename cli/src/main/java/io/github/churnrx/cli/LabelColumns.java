package io.github.churnrx.cli;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of the customers' table that the mapping does not speak of, such as the outcome. They are
 * read beside the cases, which come in the order of that table.
 */
final class LabelColumns implements Closeable {
  private final Table.Rows rows;
  private final List<Integer> places = new ArrayList<>();
  private final List<Integer> others = new ArrayList<>();
  private Table.@Nullable Row current;

  /** Opens a table and finds columns in it; a name that is null stands for no column. */
  LabelColumns(Table table, List<@Nullable String> names) throws IOException {
    this.rows = table.open();
    for (String name : names) {
      places.add(name == null ? -1 : find(table, name));
    }
  }

  private int find(Table table, String name) throws IOException {
    List<String> columns = rows.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (Text.key(columns.get(i)).equals(Text.key(name))) {
        return i;
      }
    }
    rows.close();
    throw new InputException(
        ProblemCode.UNKNOWN_COLUMN.at(
            Location.of(table.label(), 1),
            name,
            Text.of(
                "列有 " + String.join("、", columns) + "。",
                "Its columns are " + String.join(", ", columns) + ".")));
  }

  /** Moves to a row further down and returns its cells, "" for no column. */
  List<String> at(int number) throws IOException {
    while (current == null || current.number() < number) {
      current = rows.next();
      if (current == null) {
        throw new IllegalStateException("row " + number + " is beyond the end");
      }
    }
    List<String> cells = current.cells();
    return places.stream()
        .map(place -> place < 0 || place >= cells.size() ? "" : cells.get(place).strip())
        .toList();
  }

  /** Returns the names of all other columns. */
  List<String> otherNames() {
    others.clear();
    List<String> columns = rows.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (!places.contains(i)) {
        others.add(i);
      }
    }
    return others.stream().map(columns::get).toList();
  }

  /** Returns the cells of those columns in the current row. */
  List<String> others() {
    List<String> cells = current == null ? List.of() : current.cells();
    return others.stream().map(place -> place >= cells.size() ? "" : cells.get(place)).toList();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
