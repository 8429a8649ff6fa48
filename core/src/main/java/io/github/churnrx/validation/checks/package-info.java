/** What can be said of knowledge that loads and is probably not what was meant. */
@NullMarked
package io.github.churnrx.validation.checks;

import org.jspecify.annotations.NullMarked;
