package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table says of one id: a first row, and continuation rows with further cases.
 *
 * @param schema the table
 * @param id the id
 * @param rows the rows, at least one
 */
record Entry(TableSchema schema, String id, List<Row> rows) {
  Entry {
    rows = List.copyOf(rows);
  }

  Row first() {
    return rows.get(0);
  }

  Cell cell(String column) {
    return first().cell(column);
  }

  Location at() {
    return first().at();
  }

  boolean isEnabled() {
    String text = Spelling.key(cell("enabled").text());
    return !(text.equals("no") || text.equals("否") || text.equals("false"));
  }

  /** Returns this entry as a later layer changes it. */
  Entry overlaidWith(Entry later) {
    boolean replacesCases =
        later.rows.stream().anyMatch(row -> schema.caseKeys().stream().anyMatch(row::gives));
    List<Row> merged = new ArrayList<>();
    if (replacesCases) {
      merged.add(first().without(schema::isPerCase).overlaidWith(later.first(), c -> true));
      merged.addAll(later.rows.subList(1, later.rows.size()));
    } else {
      merged.add(first().overlaidWith(later.first(), c -> true));
      for (Row row : rows.subList(1, rows.size())) {
        merged.add(row.overlaidWith(later.first(), schema::isPerCase));
      }
    }
    return new Entry(schema, id, merged);
  }
}
