package io.github.churnrx.tables;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.TableSchema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the rows of one table of one layer together to entries. */
public final class Grouping {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
  private static final Pattern REWRITTEN =
      Pattern.compile(
          "(?i)(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
              + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[-.]?\\d{1,4}|true|false");

  private final TableSchema schema;
  private final Findings findings;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  Grouping(TableSchema schema, Findings findings) {
    this.schema = schema;
    this.findings = findings;
  }

  /** Returns the entries, in the order of their first rows. */
  Collection<Entry> entries() {
    return entries.values();
  }

  /**
   * Adds the rows of a file.
   *
   * @param rows the rows
   * @param space what goes before their ids
   */
  void add(List<Row> rows, String space) {
    List<Row> current = new ArrayList<>();
    String last = "";
    boolean wasWrong = false; // and the rows below may be meant to continue it
    for (Row row : rows) {
      String key = Spelling.key(row.id());
      if (key.isEmpty()) {
        Cell id = row.cell("id");
        findings.add(ProblemCode.MISSING_VALUE.at(id.at(), "", id.column()));
        continue;
      }
      if (!key.equals(last)) {
        close(current, space);
        if (wasWrong && givesCase(row) && givesCaseOnly(row)) {
          findings.leaveOut(row.at());
        }
        wasWrong = !checkId(row);
        last = key;
        current.add(row);
      } else if (givesCase(row)) {
        checkContinuation(current.get(0), row);
        current.add(row);
      } else {
        reportTwin(row, current.get(0));
      }
    }
    close(current, space);
  }

  private boolean checkId(Row row) {
    String id = row.id();
    if (schema.takesAnyId()) {
      return true;
    }
    if (!ID.matcher(id).matches() || REWRITTEN.matcher(id).matches()) {
      findings.settle(ProblemCode.BAD_ID.at(row.cell("id").at(), id));
      return false;
    }
    return true;
  }

  private void close(List<Row> current, String space) {
    if (current.isEmpty()) {
      return;
    }
    Row first = current.get(0);
    Entry entry = new Entry(schema, space + first.id(), first.at(), current);
    current.clear();
    Entry twin = entries.putIfAbsent(Spelling.key(entry.id()), entry);
    if (twin != null) {
      reportTwin(first, twin.first());
    }
  }

  private boolean givesCase(Row row) {
    return schema.columns().stream()
        .anyMatch(column -> schema.isPerCase(column.id()) && row.gives(column.id()));
  }

  private boolean givesCaseOnly(Row row) {
    return schema.columns().stream()
        .map(Column::id)
        .noneMatch(id -> !id.equals("id") && !schema.isPerCase(id) && row.gives(id));
  }

  private void checkContinuation(Row first, Row row) {
    for (Column column : schema.columns()) {
      Cell cell = row.cell(column.id());
      boolean own =
          !column.id().equals("id") && !schema.isPerCase(column.id()) && !cell.text().isEmpty();
      if (own && !cell.text().equals(first.cell(column.id()).text())) {
        findings.add(ProblemCode.CONTINUATION_VALUE.at(cell.at(), cell.text(), cell.column()));
      }
    }
  }

  private void reportTwin(Row row, Row first) {
    findings.add(ProblemCode.DUPLICATE_ID.at(row.cell("id").at(), row.id(), first.at()));
  }
}
