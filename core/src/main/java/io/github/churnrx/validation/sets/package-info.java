/**
 * Sets of the values that pass the tests of conditions, and what follows from them: whether a row
 * can hold at all, whether one row implies another. Unknown values never matter here: on an unknown
 * value no test holds.
 */
@NullMarked
package io.github.churnrx.validation.sets;

import org.jspecify.annotations.NullMarked;
