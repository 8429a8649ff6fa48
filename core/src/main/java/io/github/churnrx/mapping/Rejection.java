package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Problem;

/**
 * A row of a table that was left out, and why.
 *
 * @param problem what is wrong, where, and what to do about it
 * @param column the name of the column; empty if the whole row is meant
 * @param customer the customer's id as it stands in the row; possibly empty
 */
public record Rejection(Problem problem, String column, String customer) {}
