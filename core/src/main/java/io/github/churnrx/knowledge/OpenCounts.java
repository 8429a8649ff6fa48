package io.github.churnrx.knowledge;

import java.math.BigDecimal;

/** Tests counts of which only the least is known. */
final class OpenCounts {
  private OpenCounts() {}

  /** Returns true if all counts from the least on pass, false if none does. */
  static Truth pass(UnaryTest test, int least) {
    boolean first = test.passes(new Value.Num(least));
    return isSame(test, test, least, first) ? Truth.of(first) : Truth.UNKNOWN;
  }

  /**
   * Returns whether a test says the same of all counts from the least on. Between its limits
   * nothing changes, so the counts around them stand for all.
   *
   * @param part the part of the test whose limits are looked at
   */
  private static boolean isSame(UnaryTest test, UnaryTest part, int least, boolean first) {
    if (part instanceof UnaryTest.Compare compare) {
      return isSame(test, compare.limit(), least, first);
    } else if (part instanceof UnaryTest.Between between) {
      return isSame(test, between.low(), least, first)
          && isSame(test, between.high(), least, first);
    } else if (part instanceof UnaryTest.OneOf oneOf) {
      for (Value value : oneOf.values()) {
        if (value instanceof Value.Num num && !isSame(test, num.value(), least, first)) {
          return false;
        }
      }
    } else if (part instanceof UnaryTest.Not not) {
      for (UnaryTest inner : not.tests()) {
        if (!isSame(test, inner, least, first)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSame(UnaryTest test, UnaryTest.Limit limit, int least, boolean first) {
    BigDecimal number = limit.number();
    return number == null || isSame(test, number.doubleValue(), least, first);
  }

  private static boolean isSame(UnaryTest test, double limit, int least, boolean first) {
    double whole = Math.floor(limit);
    for (int step = -1; step <= 2; step++) {
      double count = whole + step;
      if (count > least && test.passes(new Value.Num(count)) != first) {
        return false;
      }
    }
    return true;
  }
}
