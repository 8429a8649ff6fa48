/** The command churnrx. */
@NullMarked
package io.github.churnrx.cli;

import org.jspecify.annotations.NullMarked;
