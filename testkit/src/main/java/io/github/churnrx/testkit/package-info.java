/**
 * Assertions about diagnoses, knowledge and whole populations of customers, for the tests of
 * projects that rely on them. They need no test framework.
 */
@NullMarked
package io.github.churnrx.testkit;

import org.jspecify.annotations.NullMarked;
