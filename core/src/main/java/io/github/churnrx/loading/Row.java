package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A row of a table: its cells by column id. A cell that a later layer changed keeps its own place.
 *
 * @param at the row
 * @param cells the cells; a column that the table does not have is not in it
 */
record Row(Location at, Map<String, Cell> cells) {

  /** Returns the cell of a column; blank if the table has no such column. */
  Cell cell(String column) {
    Cell cell = cells.get(column);
    return cell == null ? new Cell("", at) : cell;
  }

  String id() {
    return Spelling.plain(cell("id").text());
  }

  boolean gives(String column) {
    Cell cell = cells.get(column);
    return cell != null && !cell.text().isEmpty();
  }

  /** Returns this row with the written cells of another laid over those columns. */
  Row overlaidWith(Row other, Predicate<String> columns) {
    Map<String, Cell> merged = new LinkedHashMap<>(cells);
    other.cells.forEach(
        (column, cell) -> {
          if (!cell.text().isEmpty() && columns.test(column)) {
            merged.put(column, cell);
          }
        });
    return new Row(at, merged);
  }

  /** Returns this row without some columns. */
  Row without(Predicate<String> columns) {
    Map<String, Cell> kept = new LinkedHashMap<>(cells);
    kept.keySet().removeIf(columns);
    return new Row(at, kept);
  }
}
