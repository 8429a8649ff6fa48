/** Small programs to start from. */
@NullMarked
package io.github.churnrx.examples;

import org.jspecify.annotations.NullMarked;
