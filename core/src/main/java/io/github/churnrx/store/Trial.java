package io.github.churnrx.store;

import org.jspecify.annotations.Nullable;

/**
 * How a version was tried before it was published.
 *
 * @param scenarios how many scenarios came out as expected; 0 if it was published without any
 * @param impact what it would change for real customers; null if that was not looked at
 */
public record Trial(int scenarios, @Nullable Impact impact) {
  /** Published without having been tried. */
  public static final Trial NONE = new Trial(0, null);

  /** Rejects a negative number. */
  public Trial {
    if (scenarios < 0) {
      throw new IllegalArgumentException("scenarios: " + scenarios);
    }
  }

  /**
   * What a version would change.
   *
   * @param customers on how many customers that was tried
   * @param changed for how many of them the diagnosis changes
   * @param budget how many may change, as it was written: a percentage or a number
   */
  public record Impact(long customers, long changed, String budget) {

    /** Returns the share of the customers whose diagnosis changes, from 0 to 1. */
    public double share() {
      return customers == 0 ? 0 : (double) changed / customers;
    }
  }
}
