package io.github.churnrx.validation.sets;

import io.github.churnrx.knowledge.Value;

/**
 * A set of values of one signal. Sets that hold the same values are equal, if they are of the same
 * signal. Immutable.
 */
public sealed interface ValueSet permits Ranges, Listed {

  /** Returns whether it holds no value. */
  boolean isEmpty();

  /** Returns whether it holds a known value of the signal's type. */
  boolean contains(Value value);

  /** Returns the values that are not in it. */
  ValueSet not();

  /**
   * Returns the values that are in both.
   *
   * @throws IllegalArgumentException if the other is not of the same kind
   */
  ValueSet and(ValueSet other);

  /** Returns the values that are in either. */
  default ValueSet or(ValueSet other) {
    return not().and(other.not()).not();
  }

  /** Returns whether all its values are in another. */
  default boolean isWithin(ValueSet other) {
    return and(other.not()).isEmpty();
  }

  /** Returns whether it has a value in common with another. */
  default boolean meets(ValueSet other) {
    return !and(other).isEmpty();
  }

  /** Returns the set as it may be written in a cell: {@code < 3, [7..9]}. */
  @Override
  String toString();
}
