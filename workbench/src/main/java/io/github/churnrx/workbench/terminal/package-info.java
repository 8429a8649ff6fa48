/** Writes for people who read on a terminal. */
@org.jspecify.annotations.NullMarked
package io.github.churnrx.workbench.terminal;
