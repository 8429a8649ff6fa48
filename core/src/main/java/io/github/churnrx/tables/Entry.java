package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table says of one id: a first row, and continuation rows with further cases.
 *
 * @param schema the table
 * @param id the id, as it was first written
 * @param at where it was first written
 * @param rows the rows, at least one
 */
public record Entry(TableSchema schema, String id, Location at, List<Row> rows) {
  /** Copies the list. */
  public Entry {
    rows = List.copyOf(rows);
  }

  /** Returns what its file sets before its id: the name of a map, or nothing. */
  public String space() {
    int end = id.indexOf(TableSchema.SPACE);
    return end < 0 ? "" : id.substring(0, end);
  }

  public Row first() {
    return rows.get(0);
  }

  public Cell cell(String column) {
    return first().cell(column);
  }

  /** Returns whether the entry counts; what was replaced by another does not. */
  public boolean isEnabled() {
    return !isSwitchedOff() && cell("replaced-by").isBlank();
  }

  private boolean isSwitchedOff() {
    return YesNo.of(cell("enabled").text()) == YesNo.NO;
  }

  /**
   * Returns this entry as a later layer changes it: column by column, unless the layer gives cases
   * of its own, which then replace all of this entry's.
   */
  Entry overlaidWith(Entry later) {
    List<Row> merged = new ArrayList<>();
    if (later.givesCases()) {
      Row kept = later.givesCaseKeys() ? first().without(schema::isCaseKey) : first();
      merged.add(kept.overlaidWith(later.first(), column -> true).movedTo(later.at));
      merged.addAll(later.rows.subList(1, later.rows.size()));
    } else {
      merged.add(first().overlaidWith(later.first(), column -> true));
      for (Row row : rows.subList(1, rows.size())) {
        merged.add(row.overlaidWith(later.first(), schema::isPerCase));
      }
    }
    return new Entry(schema, id, at, merged);
  }

  private boolean givesCases() {
    return rows.size() > 1 || givesCaseKeys();
  }

  private boolean givesCaseKeys() {
    return schema.caseKeys().stream().anyMatch(first()::gives);
  }
}
