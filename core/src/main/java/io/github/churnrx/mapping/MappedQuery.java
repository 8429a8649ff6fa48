package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;

/**
 * What fetches the rows of one table from a database.
 *
 * @param name the id of the stream, or {@code customers}
 * @param sql the query that the mapping gives, a single SELECT
 * @param id the column with the customer's id, as the mapping calls it
 * @param at where the mapping describes the table
 */
public record MappedQuery(String name, String sql, String id, Location at) {}
