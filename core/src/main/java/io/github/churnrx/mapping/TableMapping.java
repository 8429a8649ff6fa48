package io.github.churnrx.mapping;

import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one table holds.
 *
 * @param stream the type of its events; null for the customers themselves
 * @param file a name or glob of the file; null if the mapping names none
 * @param sheet the sheet within a workbook; null for the first
 * @param query what selects the rows from a database; null if the mapping has none
 * @param id the column with the customer's id
 * @param idAt where the mapping says so
 * @param fields the attributes of the customer or the fields of the event
 * @param signals the signals of the customer
 * @param reasons the reasons that were stated or confirmed
 * @param filters what a row must hold to count
 * @param completeSince since when the events are complete; null for the whole record
 * @param at where the mapping describes the table
 */
record TableMapping(
    @Nullable EventType stream,
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String query,
    String id,
    Location idAt,
    List<Binding> fields,
    List<Binding> signals,
    List<Binding> reasons,
    List<Filter> filters,
    @Nullable LocalDate completeSince,
    Location at) {

  /** Returns what the table is called: the id of its stream, or {@code customers}. */
  String name() {
    return stream == null ? "customers" : stream.id();
  }

  /** Returns what selects its rows from a database, or null. */
  @Nullable MappedQuery asQuery() {
    return query == null ? null : new MappedQuery(name(), query, id, at);
  }

  /**
   * A column that must hold one of some texts for a row to count.
   *
   * @param column the column's name
   * @param keys the texts, as {@link Names#key}
   * @param at where the mapping says so
   */
  record Filter(String column, Set<String> keys, Location at) {}
}
