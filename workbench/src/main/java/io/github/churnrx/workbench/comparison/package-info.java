/** Compares knowledge bases: what they say, and what they say of customers. */
@org.jspecify.annotations.NullMarked
package io.github.churnrx.workbench.comparison;
