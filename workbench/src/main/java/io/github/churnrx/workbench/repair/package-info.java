/** Mends what has exactly one meaning in knowledge files, and leaves everything else alone. */
@NullMarked
package io.github.churnrx.workbench.repair;

import org.jspecify.annotations.NullMarked;
