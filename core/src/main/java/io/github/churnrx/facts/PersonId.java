package io.github.churnrx.facts;

/**
 * Identifies a person: an account owner or another employee.
 *
 * @param value the id, not blank; compared exactly
 */
public record PersonId(String value) implements Comparable<PersonId> {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public PersonId {
    Require.notBlank(value, "person id");
  }

  /**
   * Creates an id.
   *
   * @param value the id, not blank
   * @return the id
   * @throws IllegalArgumentException if the id is blank
   */
  public static PersonId of(String value) {
    return new PersonId(value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id itself. */
  @Override
  public String toString() {
    return value;
  }
}
