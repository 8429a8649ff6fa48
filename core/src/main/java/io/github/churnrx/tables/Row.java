package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.names.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A row of a table: its cells by column id. A cell that a later layer changed keeps its own place.
 *
 * @param schema the table
 * @param at the row
 * @param cells the cells; a column that the table does not have is not in it
 */
public record Row(TableSchema schema, Location at, Map<String, Cell> cells) {

  /** Returns the cell of a column; blank if the table has no such column. */
  public Cell cell(String column) {
    Cell cell = cells.get(column);
    return cell == null ? new Cell("", at, schema.label(column)) : cell;
  }

  public String id() {
    return Spelling.plain(cell("id").text());
  }

  /** Returns whether the table has the column. */
  public boolean has(String column) {
    return cells.containsKey(column);
  }

  /** Returns whether anything stands in the column, be it only the mark that clears it. */
  boolean gives(String column) {
    return !cell(column).text().isEmpty();
  }

  /** Returns this row with the written cells of another laid over those columns. */
  Row overlaidWith(Row other, Predicate<String> columns) {
    Map<String, Cell> merged = new LinkedHashMap<>(cells);
    other.cells.forEach(
        (column, cell) -> {
          if (!cell.text().isEmpty() && !column.equals("id") && columns.test(column)) {
            merged.put(column, cell);
          }
        });
    return new Row(schema, at, merged);
  }

  /** Returns this row without some columns. */
  Row without(Predicate<String> columns) {
    Map<String, Cell> kept = new LinkedHashMap<>(cells);
    kept.keySet().removeIf(columns);
    return new Row(schema, at, kept);
  }

  /** Returns this continuation row with the cells of the first row where its own are empty. */
  public Row inheriting(Row first) {
    Map<String, Cell> merged = new LinkedHashMap<>(cells);
    first.cells.forEach(
        (column, cell) -> {
          if (schema.isPerCase(column) && !gives(column)) {
            merged.put(column, cell);
          }
        });
    return new Row(schema, at, merged);
  }

  /** Returns this row as if it stood elsewhere. */
  Row movedTo(Location place) {
    return new Row(schema, place, cells);
  }
}
