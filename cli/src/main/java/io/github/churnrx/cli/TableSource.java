package io.github.churnrx.cli;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.MappedCases;
import io.github.churnrx.mapping.MappedTables;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases in tables, read through a mapping. */
final class TableSource implements CaseSource {
  private final Mapping mapping;
  private final MappedTables tables;
  private final List<? extends Table> inputs;
  private final boolean repeatable;
  private final List<Problem> notices;
  private final List<String> names;

  TableSource(
      Mapping mapping,
      List<? extends Table> inputs,
      @Nullable LocalDate asOf,
      List<Problem> notices,
      boolean repeatable)
      throws IOException {
    this.mapping = mapping;
    this.inputs = List.copyOf(inputs);
    this.tables = mapping.bind(inputs, asOf);
    this.notices = new ArrayList<>(notices);
    this.notices.addAll(tables.notices());
    this.names = inputs.stream().map(Table::file).distinct().toList();
    this.repeatable = repeatable;
  }

  /** Returns the table that messages call so. */
  Table table(String label) {
    return inputs.stream()
        .filter(table -> table.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label));
  }

  @Override
  public boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public boolean linksCustomers() {
    return mapping.linksCustomers();
  }

  @Override
  public List<Problem> notices() {
    return notices;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Cases open() throws IOException {
    MappedCases cases = tables.open();
    return new Cases() {
      @Override
      public @Nullable MappedCase next() throws IOException {
        return cases.next();
      }

      @Override
      public void close() throws IOException {
        cases.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    tables.close();
  }
}
