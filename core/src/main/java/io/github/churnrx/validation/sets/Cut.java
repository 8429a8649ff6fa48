package io.github.churnrx.validation.sets;

import java.math.BigDecimal;

/**
 * A place between numbers: just before one, or just after it.
 *
 * @param number the number
 * @param isAfter whether the number itself lies below the cut
 */
record Cut(BigDecimal number, boolean isAfter) implements Comparable<Cut> {
  /** Brings the number into one form, so that equal cuts are equal. */
  Cut {
    number = number.stripTrailingZeros();
  }

  static Cut before(BigDecimal number) {
    return new Cut(number, false);
  }

  static Cut after(BigDecimal number) {
    return new Cut(number, true);
  }

  /** Returns whether a number lies below the cut. */
  boolean isAbove(BigDecimal other) {
    int compared = other.compareTo(number);
    return isAfter ? compared <= 0 : compared < 0;
  }

  @Override
  public int compareTo(Cut other) {
    int byNumber = number.compareTo(other.number);
    return byNumber != 0 ? byNumber : Boolean.compare(isAfter, other.isAfter);
  }
}
