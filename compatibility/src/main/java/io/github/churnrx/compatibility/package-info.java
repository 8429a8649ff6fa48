/** A program that embeds the library, and what it notices of the process around it. */
@NullMarked
package io.github.churnrx.compatibility;

import org.jspecify.annotations.NullMarked;
