package io.github.churnrx.workbench.repair;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.CellKind;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.repair.Draft.Edits;
import io.github.churnrx.workbench.sheets.CsvFile;
import io.github.churnrx.workbench.sheets.CsvFile.Cell;
import io.github.churnrx.workbench.sheets.CsvFile.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends what is understood as it is and yet better not there: blanks around cells, signs that only
 * Chinese keyboards have, empty rows between others, and rows that stand there twice.
 */
final class Tidying {
  private static final Text BLANKS = Text.of("去掉首尾空白", "blanks around it removed");
  private static final Text SIGN = Text.of("改为半角比较符号", "written with plain signs");
  private static final Text EMPTY_ROW = Text.of("删除空行", "empty row removed");
  private static final Text TWIN = Text.of("删除重复行", "row that stands there twice removed");
  private static final Map<Character, String> SIGNS =
      Map.of('≥', ">=", '≤', "<=", '≠', "!=", '＞', ">", '＜', "<", '＝', "=", '≧', ">=", '≦', "<=");

  private final String file;
  private final CsvFile csv;
  private final Edits edits = new Edits();
  private final List<Mend> mends = new ArrayList<>();

  private Tidying(String file, CsvFile csv) {
    this.file = file;
    this.csv = csv;
  }

  /**
   * Tidies a table.
   *
   * @param file what it is called in messages
   * @param schema the table
   * @param draft its text
   */
  static Tidying of(String file, TableSchema schema, Draft draft) {
    Tidying tidying = new Tidying(file, draft.csv());
    tidying.cells(tidying.conditions(schema));
    tidying.rows();
    return tidying;
  }

  Edits edits() {
    return edits;
  }

  List<Mend> mends() {
    return mends;
  }

  /** Returns the places of the columns that hold conditions, from 1. */
  private Set<Integer> conditions(TableSchema schema) {
    Set<Integer> places = new HashSet<>();
    List<Cell> header = csv.rows().isEmpty() ? List.of() : csv.rows().get(0).cells();
    for (int i = 0; i < header.size(); i++) {
      Optional<TableSchema.Column> column = schema.names().find(header.get(i).value());
      if (column.filter(c -> isCondition(c.kind())).isPresent()) {
        places.add(i + 1);
      }
    }
    return places;
  }

  private static boolean isCondition(CellKind kind) {
    return kind instanceof CellKind.Condition || kind instanceof CellKind.Where;
  }

  private void cells(Set<Integer> conditions) {
    for (int r = 1; r <= csv.rows().size(); r++) {
      List<Cell> cells = csv.rows().get(r - 1).cells();
      for (int c = 1; c <= cells.size(); c++) {
        Cell cell = cells.get(c - 1);
        String trimmed = Spelling.trim(cell.value());
        boolean hasBlanks = trimmed.length() < cell.value().length();
        String tidy = r > 1 && conditions.contains(c) ? plainSigns(trimmed) : trimmed;
        if (!tidy.equals(cell.value())) {
          edits.cell(cell, tidy);
          Text why = tidy.equals(trimmed) && hasBlanks ? BLANKS : SIGN;
          mends.add(new Mend(new Location(file, r, c), why, cell.value(), tidy));
        }
      }
    }
  }

  private static String plainSigns(String condition) {
    if (condition.indexOf('"') >= 0 || condition.indexOf('“') >= 0) {
      return condition; // what stands in quotes is a value
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < condition.length(); i++) {
      char c = condition.charAt(i);
      plain.append(SIGNS.getOrDefault(c, String.valueOf(c)));
    }
    return plain.toString();
  }

  private void rows() {
    Map<List<String>, Integer> seen = new HashMap<>();
    int last = csv.rows().size();
    while (last > 0 && csv.rows().get(last - 1).isBlank()) {
      last--; // empty rows at the end do no harm
    }
    for (int r = 2; r <= last; r++) {
      Row row = csv.rows().get(r - 1);
      if (row.isBlank()) {
        remove(r, row, EMPTY_ROW);
      } else if (seen.putIfAbsent(values(row), r) != null) {
        remove(r, row, TWIN);
      }
    }
  }

  private void remove(int number, Row row, Text why) {
    edits.remove(row);
    mends.removeIf(mend -> mend.at().row() == number);
    String before = csv.text().substring(row.start(), row.end());
    mends.add(new Mend(Location.of(file, number), why, before, ""));
  }

  /** Returns what a row says; empty cells at its end say nothing. */
  private static List<String> values(Row row) {
    List<String> values =
        new ArrayList<>(row.cells().stream().map(cell -> Spelling.trim(cell.value())).toList());
    while (!values.isEmpty() && values.get(values.size() - 1).isEmpty()) {
      values.remove(values.size() - 1);
    }
    return values;
  }
}
