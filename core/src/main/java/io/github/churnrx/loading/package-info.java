/**
 * Reads the entries of tables into {@link io.github.churnrx.knowledge.Knowledge} and says
 * everything that is wrong with them: names, cells, rows, and what only shows across tables.
 */
@NullMarked
package io.github.churnrx.loading;

import org.jspecify.annotations.NullMarked;
