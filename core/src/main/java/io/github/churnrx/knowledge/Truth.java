package io.github.churnrx.knowledge;

/** Three-valued truth (Kleene's strong logic). */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It cannot be told. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  /** Returns the truth of a plain boolean. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Returns the truth of both together: the lesser of the two. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the truth of either: the greater of the two. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns the opposite; unknown stays unknown. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
