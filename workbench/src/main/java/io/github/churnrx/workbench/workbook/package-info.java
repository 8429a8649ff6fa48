/** Tables in spreadsheets. */
@NullMarked
package io.github.churnrx.workbench.workbook;

import org.jspecify.annotations.NullMarked;
