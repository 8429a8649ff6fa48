/**
 * Tests the scenarios: changes the knowledge, one place at a time, and sees whether a scenario
 * notices.
 */
@org.jspecify.annotations.NullMarked
package io.github.churnrx.rules.mutation;
