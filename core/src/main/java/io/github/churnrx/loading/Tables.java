package io.github.churnrx.loading;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.loading.TableSchema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The entries of all tables, later layers laid over earlier ones. */
final class Tables {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
  private static final Pattern REWRITTEN =
      Pattern.compile(
          "(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[-. ]?\\d{1,4}|true|false");

  private final Map<TableSchema, Map<String, Entry>> entries = new EnumMap<>(TableSchema.class);
  private final Findings findings;

  Tables(Findings findings) {
    this.findings = findings;
    for (TableSchema schema : TableSchema.values()) {
      entries.put(schema, new LinkedHashMap<>());
    }
  }

  /** Returns the entries of a table, in the order of the files, the switched-off ones included. */
  Collection<Entry> of(TableSchema schema) {
    return entries.getOrDefault(schema, Map.of()).values();
  }

  /** Lays a layer over what is there. */
  void add(TableSchema schema, List<Row> rows, Map<String, Entry> layerSoFar) {
    for (Entry entry : group(schema, rows)) {
      Entry twin = layerSoFar.putIfAbsent(entry.id(), entry);
      if (twin != null) {
        findings.add(
            ProblemCode.DUPLICATE_ID.at(entry.cell("id").at(), entry.id(), twin.at().toString()));
        continue;
      }
      entries
          .computeIfAbsent(schema, s -> new LinkedHashMap<>())
          .merge(entry.id(), entry, Entry::overlaidWith);
    }
  }

  private List<Entry> group(TableSchema schema, List<Row> rows) {
    List<Entry> grouped = new ArrayList<>();
    List<Row> current = new ArrayList<>();
    String id = "";
    for (Row row : rows) {
      String next = row.id();
      if (next.isEmpty()) {
        findings.add(ProblemCode.MISSING_VALUE.at(row.cell("id").at(), "", "id"));
        continue;
      }
      if (!ID.matcher(next).matches() || REWRITTEN.matcher(next).matches()) {
        findings.add(ProblemCode.BAD_ID.at(row.cell("id").at(), next));
        continue;
      }
      if (!next.equals(id)) {
        close(schema, id, current, grouped);
        id = next;
      } else {
        checkContinuation(schema, current.get(0), row);
      }
      current.add(row);
    }
    close(schema, id, current, grouped);
    return grouped;
  }

  private static void close(TableSchema schema, String id, List<Row> current, List<Entry> grouped) {
    if (!current.isEmpty()) {
      grouped.add(new Entry(schema, id, current));
      current.clear();
    }
  }

  private void checkContinuation(TableSchema schema, Row first, Row row) {
    boolean twin = true;
    for (Column column : schema.columns()) {
      Cell cell = row.cell(column.id());
      if (column.id().equals("id") || cell.text().isEmpty()) {
        continue;
      }
      if (schema.isPerCase(column.id())) {
        twin = false;
      } else if (!cell.text().equals(first.cell(column.id()).text())) {
        findings.add(ProblemCode.CONTINUATION_VALUE.at(cell.at(), cell.text(), column.id()));
      }
    }
    if (twin) {
      findings.add(
          ProblemCode.DUPLICATE_ID.at(row.cell("id").at(), row.id(), first.at().toString()));
    }
  }
}
