package io.github.churnrx.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reason for leaving that the customer, or a CRM's reason code, states. Evidence like any other,
 * and not the strongest.
 *
 * @param cause the code of the cause in the knowledge base; with a map, the code of the reason in
 *     that map; not blank
 * @param date when it was stated, or null if not known
 * @param map the map of the knowledge base that knows the code, or null if it is a cause's
 */
public record StatedReason(String cause, @Nullable LocalDate date, @Nullable String map) {

  /**
   * Checks the cause and the map.
   *
   * @throws IllegalArgumentException if one of them is blank
   * @throws ImpossibleFactException if the date cannot be true
   */
  public StatedReason {
    Require.notBlank(cause, "cause of a stated reason");
    if (map != null) {
      Require.notBlank(map, "map of a stated reason");
    }
    Sense.of("stated reason").day("date", date).check();
  }

  /**
   * Creates a reason that names a cause.
   *
   * @param cause the code of the cause in the knowledge base, not blank
   * @param date when it was stated, or null if not known
   * @throws IllegalArgumentException if the cause is blank
   */
  public StatedReason(String cause, @Nullable LocalDate date) {
    this(cause, date, null);
  }
}
