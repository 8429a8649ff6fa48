/**
 * Knowledge files as what they are: layers of files, and the tables, rows and cells in them. What
 * the cells mean is the business of {@code loading}.
 */
@NullMarked
package io.github.churnrx.tables;

import org.jspecify.annotations.NullMarked;
