package io.github.churnrx.workbench.intake;

import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the row with the names of the columns below the titles and blank rows that exports put
 * above it.
 *
 * @param number the row, from 1; 0 if it is the first that is not blank
 * @param names the names, without blank ones at the end
 */
record HeaderRow(int number, List<String> names) {
  private static final int LOOK_AHEAD = 30;

  HeaderRow {
    names = List.copyOf(names);
  }

  static HeaderRow of(Table table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    try (Table.Rows all = table.open()) {
      rows.add(trimmed(all.columns()));
      numbers.add(0);
      for (Table.Row row = all.next(); row != null && rows.size() < LOOK_AHEAD; row = all.next()) {
        rows.add(trimmed(row.cells()));
        numbers.add(row.number());
      }
    }
    int width = usualWidth(rows);
    for (int i = 0; i < rows.size(); i++) {
      if (isHeader(rows.get(i), width)) {
        return new HeaderRow(numbers.get(i), rows.get(i));
      }
    }
    return new HeaderRow(0, rows.get(0));
  }

  private static List<String> trimmed(List<String> cells) {
    List<String> trimmed = new ArrayList<>(cells.stream().map(String::strip).toList());
    while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isEmpty()) {
      trimmed.remove(trimmed.size() - 1);
    }
    return trimmed;
  }

  /** Returns how many cells most rows have. */
  private static int usualWidth(List<List<String>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** A header fills most of the width with different words, few of them figures. */
  private static boolean isHeader(List<String> row, int width) {
    Set<String> names = new HashSet<>();
    int filled = 0;
    int figures = 0;
    for (String cell : row) {
      if (!cell.isEmpty()) {
        filled++;
        names.add(cell);
        if (cell.matches("[\\d¥$€£.,:/%+\\- ]+") || cell.matches("\\d{4}年.*\\d.*日?")) {
          figures++;
        }
      }
    }
    return filled >= Math.min(2, width)
        && filled >= 0.6 * width
        && figures * 3 <= filled
        && names.size() >= 0.7 * filled;
  }
}
