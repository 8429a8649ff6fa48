package io.github.churnrx.workbench.intake;

import io.github.churnrx.mapping.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in a table.
 *
 * @param tables the tables of one kind that it is made of, at least one
 * @param header the row with the names of the columns, from 1; 0 if it is the first one
 * @param columns the columns, in their order; those without a name are left out
 * @param unnamed how many columns have no name
 * @param rows how many rows there are, totals left out
 * @param totals the cells by which totals and closing lines are told, by the name of the column
 */
record TableProfile(
    List<Table> tables,
    int header,
    List<ColumnProfile> columns,
    int unnamed,
    int rows,
    Map<String, Set<String>> totals) {

  TableProfile {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
  }

  /** Returns the first of the tables. */
  Table table() {
    return tables.get(0);
  }

  /** Returns the file's name without folders, and the sheet. */
  String title() {
    String file = fileName();
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    return table().sheet().isEmpty() ? stem : stem + " " + table().sheet();
  }

  /** Returns the first file's name without folders. */
  String fileName() {
    return fileName(table());
  }

  static String fileName(Table table) {
    String file = table.file();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** Returns the files' names without folders, with the sheet in brackets. */
  String label() {
    String files = tables.stream().map(TableProfile::fileName).collect(Collectors.joining(" + "));
    return table().sheet().isEmpty() ? files : files + "[" + table().sheet() + "]";
  }
}
