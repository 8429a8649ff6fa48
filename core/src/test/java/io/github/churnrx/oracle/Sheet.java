package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table that is being written. */
final class Sheet {
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** Adds a row of columns and their cells, in turn. */
  Map<String, String> row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return row;
  }

  /** Returns the table as CSV, its columns in random order. */
  String csv(Dice dice) {
    Set<String> all = new LinkedHashSet<>();
    rows.forEach(row -> all.addAll(row.keySet()));
    List<String> columns = dice.shuffled(List.copyOf(all));
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      csv.append(
              columns.stream()
                  .map(column -> quoted(row.getOrDefault(column, "")))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return csv.toString();
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
