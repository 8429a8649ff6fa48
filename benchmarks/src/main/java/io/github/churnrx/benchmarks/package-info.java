/** How fast, and beside which peers. */
@NullMarked
package io.github.churnrx.benchmarks;

import org.jspecify.annotations.NullMarked;
