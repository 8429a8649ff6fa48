package io.github.churnrx.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in one canonical form, so that equal numbers are equal objects. */
final class Decimals {

  /** Longer numbers are no finite double, and written without an exponent may cost gigabytes. */
  private static final int MAX_DIGITS_BEFORE_POINT = 308;

  private static final int MAX_DIGITS_AFTER_POINT = 400;

  private Decimals() {}

  /**
   * Removes trailing zeros after the point, and never uses an exponent: 2E+2 becomes 200. Throws
   * IllegalArgumentException for a number out of range.
   */
  static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (!fits(stripped)) {
      throw new IllegalArgumentException(
          "a number of more than "
              + MAX_DIGITS_BEFORE_POINT
              + " digits before the point or "
              + MAX_DIGITS_AFTER_POINT
              + " after it");
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether the number is finite and can be converted. */
  static boolean inRange(Number number) {
    return number instanceof BigDecimal decimal
        ? fits(decimal.stripTrailingZeros())
        : Math.abs(number.doubleValue()) < 1e308;
  }

  private static boolean fits(BigDecimal stripped) {
    return stripped.scale() <= MAX_DIGITS_AFTER_POINT
        && (long) stripped.precision() - stripped.scale() <= MAX_DIGITS_BEFORE_POINT;
  }

  static @Nullable BigDecimal canonicalOrNull(@Nullable BigDecimal number) {
    return number == null ? null : canonical(number);
  }

  /** Converts a number that is in range. */
  static BigDecimal of(Number number) {
    return canonical(
        number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
  }
}
