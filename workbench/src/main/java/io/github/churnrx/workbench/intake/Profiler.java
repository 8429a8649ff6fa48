package io.github.churnrx.workbench.intake;

import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/** Reads a table once and says what its columns look like. */
final class Profiler {
  private static final int STEP = 1_000;
  private static final Pattern TOTAL =
      Pattern.compile("(?i)(合\\s*计|总\\s*计|小\\s*计|本页合计|汇总|(grand )?totals?|sub-?totals?|sum)[:：]?");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(制表|制单|打印|导出|审核|填表|统计)(人|时间|日期|单位)?\\s*[:：].*|共\\s*\\d+\\s*(条|行|家|笔).*"
              + "|(exported|printed|generated|confidential|copyright|filtered by|as of)\\b.*");

  private final LocalDate today;
  private final LongConsumer progress;

  /**
   * Prepares.
   *
   * @param today a day after this is in the future
   * @param progress told how many more rows were read
   */
  Profiler(LocalDate today, LongConsumer progress) {
    this.today = today;
    this.progress = progress;
  }

  TableProfile profile(SameKind.Group group) throws IOException {
    HeaderRow header = group.header();
    List<ColumnProfile> columns = columns(header.names());
    Map<String, Set<String>> totals = new LinkedHashMap<>();
    int rows = 0;
    for (Table table : group.tables()) {
      rows += read(table, header, columns, totals);
    }
    int unnamed = (int) header.names().stream().filter(String::isEmpty).count();
    return new TableProfile(group.tables(), header.number(), columns, unnamed, rows, totals);
  }

  /** Notes what stands in a table, and returns how many rows count. */
  private int read(
      Table table, HeaderRow header, List<ColumnProfile> columns, Map<String, Set<String>> totals)
      throws IOException {
    int rows = 0;
    try (Table.Rows all = table.open()) {
      for (Table.Row row = all.next(); row != null; row = all.next()) {
        if (row.number() <= header.number()) {
          continue;
        }
        if (isTotal(row.cells(), columns, totals)) {
          continue;
        }
        for (ColumnProfile column : columns) {
          column.note(column.index() < row.cells().size() ? row.cells().get(column.index()) : "");
        }
        if (++rows % STEP == 0) {
          progress.accept(STEP);
        }
      }
    }
    return rows;
  }

  private List<ColumnProfile> columns(List<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    List<ColumnProfile> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.isEmpty()) {
        int nth = seen.merge(name, 1, Integer::sum);
        String unique = counts.getOrDefault(name, 1) > 1 ? name + " (" + nth + ")" : name;
        columns.add(new ColumnProfile(name, unique, i, today));
      }
    }
    return columns;
  }

  /** Totals and closing lines are told by one of the first cells. */
  private static boolean isTotal(
      List<String> cells, List<ColumnProfile> columns, Map<String, Set<String>> totals) {
    for (ColumnProfile column : columns) {
      if (column.index() > 2) {
        break;
      }
      String cell = column.index() < cells.size() ? cells.get(column.index()).strip() : "";
      if (!cell.isEmpty()
          && (TOTAL.matcher(cell).matches()
              || (column.index() == 0 && CLOSING.matcher(cell).matches() && isAlone(cells)))) {
        totals.computeIfAbsent(column.name(), name -> new TreeSet<>()).add(cell);
        return true;
      }
    }
    return false;
  }

  private static boolean isAlone(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).count() <= 2;
  }
}
