package io.github.churnrx.testkit;

/**
 * How many customers of a population may be diagnosed otherwise than approved.
 *
 * @param limit at most so many, 0 or more
 * @param unit of what
 */
public record Budget(double limit, Unit unit) {

  /** No customer at all. */
  public static final Budget NONE = new Budget(0, Unit.CUSTOMERS);

  /** Rejects what is no limit. */
  public Budget {
    if (!(limit >= 0) || limit > (unit == Unit.PERCENT ? 100 : Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          unit == Unit.PERCENT
              ? "a limit in percent is from 0 to 100, not " + limit
              : "a limit of customers is 0 or more, not " + limit);
    }
  }

  /** What a limit counts. */
  public enum Unit {
    /** Customers of a hundred approved ones. */
    PERCENT,
    /** Customers. */
    CUSTOMERS
  }

  /** Returns a budget, such as {@code atMost(2, PERCENT)}. */
  public static Budget atMost(double limit, Unit unit) {
    return new Budget(limit, unit);
  }

  /**
   * Returns how many customers may change.
   *
   * @param customers how many are approved
   */
  public int of(int customers) {
    double allowed = unit == Unit.PERCENT ? limit * customers / 100 : limit;
    return (int) Math.floor(allowed + 1e-9);
  }

  /** Returns the limit as it is written, such as {@code 2%}. */
  @Override
  public String toString() {
    String number =
        limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    return unit == Unit.PERCENT ? number + "%" : number;
  }
}
