package io.github.churnrx.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The employee who looks after a customer.
 *
 * @param id who it is
 * @param name the name, or null if not known
 * @param since the day from which this person has looked after the customer, or null if not known
 */
public record AccountOwner(PersonId id, @Nullable String name, @Nullable LocalDate since) {

  /** Rejects a missing id. */
  public AccountOwner {
    Objects.requireNonNull(id, "id");
  }

  /**
   * Creates an owner of whom only the id is known.
   *
   * @param id who it is
   * @return the owner
   */
  public static AccountOwner of(PersonId id) {
    return new AccountOwner(id, null, null);
  }
}
