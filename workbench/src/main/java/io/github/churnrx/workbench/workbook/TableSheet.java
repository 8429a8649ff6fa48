package io.github.churnrx.workbench.workbook;

import io.github.churnrx.tables.TableSchema;
import java.util.List;

/**
 * A file of a table as a sheet shows it.
 *
 * @param table the table
 * @param path the file, within its layer
 * @param name the sheet
 * @param rows the cells, the header first; rows may be shorter than the header
 */
record TableSheet(TableSchema table, String path, String name, List<List<String>> rows) {
  TableSheet {
    rows = List.copyOf(rows);
  }

  List<String> header() {
    return rows.isEmpty() ? List.of() : rows.get(0);
  }

  /** Returns how many columns there are, those without a name included. */
  int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  String cell(int row, int column) {
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }
}
