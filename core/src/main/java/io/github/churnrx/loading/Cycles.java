package io.github.churnrx.loading;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds references within a table that lead back to where they began. */
final class Cycles {
  private final Tables tables;
  private final TableSchema schema;
  private final String column;
  private final Map<String, List<String>> next;
  private final Findings findings;
  private final Set<String> done = new HashSet<>();

  private Cycles(
      Tables tables,
      TableSchema schema,
      String column,
      Map<String, List<String>> next,
      Findings findings) {
    this.tables = tables;
    this.schema = schema;
    this.column = column;
    this.next = next;
    this.findings = findings;
  }

  /**
   * Reports every circle once, at a cell of it.
   *
   * @param next which entries the column of an entry names
   */
  static void report(
      Tables tables,
      TableSchema schema,
      String column,
      Map<String, List<String>> next,
      Findings findings) {
    Cycles cycles = new Cycles(tables, schema, column, next, findings);
    next.keySet().forEach(start -> cycles.walk(start, new ArrayList<>()));
  }

  private void walk(String id, List<String> path) {
    int seen = path.indexOf(id);
    if (seen >= 0) {
      List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
      circle.add(id);
      tables
          .entry(schema, id)
          .ifPresent(
              entry ->
                  findings.add(
                      ProblemCode.CYCLE.at(
                          entry.cell(column).at(), id, String.join(" → ", circle))));
      return;
    }
    if (done.add(id)) {
      path.add(id);
      next.getOrDefault(id, List.of()).forEach(following -> walk(following, path));
      path.remove(path.size() - 1);
    }
  }
}
