/** Runs the scenarios of a knowledge base and says why one failed. */
@org.jspecify.annotations.NullMarked
package io.github.churnrx.workbench.scenarios;
