/**
 * Turns tables into cases: a mapping says which column of which table is which attribute, signal or
 * event of a customer.
 *
 * <p>Read a {@link io.github.churnrx.mapping.Mapping}, bind it to {@link
 * io.github.churnrx.mapping.Table tables}, and take the cases one by one. Where the rows come from
 * does not matter: {@link io.github.churnrx.mapping.CsvTable} reads files, others implement {@link
 * io.github.churnrx.mapping.Table}.
 */
@NullMarked
package io.github.churnrx.mapping;

import org.jspecify.annotations.NullMarked;
