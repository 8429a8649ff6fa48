package io.github.churnrx.facts;

/**
 * Identifies a customer, as the company's own systems do.
 *
 * @param value the id, not blank; compared exactly
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public CustomerId {
    Require.notBlank(value, "customer id");
  }

  /**
   * Creates an id.
   *
   * @param value the id, not blank
   * @return the id
   * @throws IllegalArgumentException if the id is blank
   */
  public static CustomerId of(String value) {
    return new CustomerId(value);
  }

  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id itself. */
  @Override
  public String toString() {
    return value;
  }
}
