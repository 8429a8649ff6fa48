/**
 * Reads cases from a database by the same mapping as from files, and writes diagnoses into one.
 * Tested with PostgreSQL and H2.
 */
@NullMarked
package io.github.churnrx.jdbc;

import org.jspecify.annotations.NullMarked;
