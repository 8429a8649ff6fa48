package io.github.churnrx.mapping;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one table holds.
 *
 * @param stream the type of its events; null for the customers themselves
 * @param files names or globs of the files; empty if the mapping names none
 * @param sheet the sheet within a workbook; null for the first
 * @param query what selects the rows from a database; null if the mapping has none
 * @param id the column with the customer's id
 * @param idAt where the mapping says so
 * @param fields the attributes of the customer or the fields of the event
 * @param signals the signals of the customer
 * @param reasons the reasons that were stated or confirmed
 * @param distinct whether a customer may stand in several rows, of which the first counts
 * @param header the row that holds the names of the columns, from 1; 0 for the first that is not
 *     blank
 * @param filters what a row must hold, or must not hold, to count
 * @param completeSince since when the events are complete; null for the whole record
 * @param at where the mapping describes the table
 */
record TableMapping(
    @Nullable EventType stream,
    List<String> files,
    @Nullable String sheet,
    @Nullable String query,
    String id,
    Location idAt,
    List<Binding> fields,
    List<Binding> signals,
    List<Binding> reasons,
    boolean distinct,
    int header,
    List<Filter> filters,
    @Nullable LocalDate completeSince,
    Location at) {

  /** Returns what the table is called: the id of its stream, or {@code customers}. */
  String name() {
    return stream == null ? "customers" : stream.id();
  }

  /** Returns the columns that it names, the id first. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(id));
    filters.forEach(filter -> columns.add(filter.column()));
    Stream.of(fields, signals, reasons)
        .flatMap(List::stream)
        .forEach(binding -> columns.addAll(binding.columns()));
    return columns.stream().map(String::strip).distinct().toList();
  }

  /** Returns what selects its rows from a database, or null. */
  @Nullable MappedQuery asQuery() {
    return query == null ? null : new MappedQuery(name(), query, id, at);
  }

  /**
   * A column that must, or must not, hold one of some texts for a row to count.
   *
   * @param column the column's name
   * @param keys the texts, as {@link Names#key}
   * @param kept whether rows that hold one count; else only those that hold none do
   * @param at where the mapping says so
   */
  record Filter(String column, Set<String> keys, boolean kept, Location at) {

    /** Returns whether a row with this cell counts. */
    boolean passes(String cell) {
      return keys.contains(Names.key(cell)) == kept;
    }
  }
}
