package io.github.churnrx.workbench.intake;

import io.github.churnrx.mapping.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in a table.
 *
 * @param table the table
 * @param header the row with the names of the columns, from 1; 0 if it is the first one
 * @param columns the columns, in their order; those without a name are left out
 * @param unnamed how many columns have no name
 * @param rows how many rows there are, totals left out
 * @param totals the cells by which totals and closing lines are told, by the name of the column
 */
record TableProfile(
    Table table,
    int header,
    List<ColumnProfile> columns,
    int unnamed,
    int rows,
    Map<String, Set<String>> totals) {

  TableProfile {
    columns = List.copyOf(columns);
  }

  /** Returns the file's name without folders, and the sheet. */
  String title() {
    String file = fileName();
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    return table.sheet().isEmpty() ? stem : stem + " " + table.sheet();
  }

  /** Returns the file's name without folders. */
  String fileName() {
    return table
        .file()
        .substring(Math.max(table.file().lastIndexOf('/'), table.file().lastIndexOf('\\')) + 1);
  }

  /** Returns the file's name without folders, with the sheet in brackets. */
  String label() {
    return table.sheet().isEmpty() ? fileName() : fileName() + "[" + table.sheet() + "]";
  }
}
