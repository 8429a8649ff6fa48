/** Rewrites knowledge files into one form, in one language, without changing what they say. */
@NullMarked
package io.github.churnrx.workbench.format;

import org.jspecify.annotations.NullMarked;
