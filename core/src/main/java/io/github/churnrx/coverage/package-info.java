/** Which rules of a knowledge base a set of diagnoses has reached. */
@org.jspecify.annotations.NullMarked
package io.github.churnrx.coverage;
