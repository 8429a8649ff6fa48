/**
 * Reads knowledge files into {@link io.github.churnrx.knowledge.Knowledge} and says everything that
 * is wrong with them: source, tables, layers, cells, rows.
 */
@NullMarked
package io.github.churnrx.loading;

import org.jspecify.annotations.NullMarked;
