/** What names that nobody knows were probably meant to be. */
@NullMarked
package io.github.churnrx.names;

import org.jspecify.annotations.NullMarked;
