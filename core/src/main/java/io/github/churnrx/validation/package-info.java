/** What is wrong with knowledge, or deserves a look, said without using it. */
@NullMarked
package io.github.churnrx.validation;

import org.jspecify.annotations.NullMarked;
