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
   * @param changed the share of them whose diagnosis changes, from 0 to 1
   * @param budget the share that may change, from 0 to 1
   */
  public record Impact(long customers, double changed, double budget) {}
}
