/** CSV files as they are written, character for character. */
@NullMarked
package io.github.churnrx.workbench.sheets;

import org.jspecify.annotations.NullMarked;
