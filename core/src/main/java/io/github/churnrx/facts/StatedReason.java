package io.github.churnrx.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reason for leaving that the customer, or a CRM's reason code, states. Evidence like any other,
 * and not the strongest.
 *
 * @param cause the code of the cause in the knowledge base, not blank
 * @param date when it was stated, or null if not known
 */
public record StatedReason(String cause, @Nullable LocalDate date) {

  /**
   * Checks the cause.
   *
   * @throws IllegalArgumentException if the cause is blank
   */
  public StatedReason {
    Require.notBlank(cause, "cause of a stated reason");
  }
}
