/** Starts knowledge of one's own: a layer over the shipped knowledge, or a copy of all of it. */
@NullMarked
package io.github.churnrx.workbench.starters;

import org.jspecify.annotations.NullMarked;
