package io.github.churnrx.examples.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list, in one language.
 *
 * @param id the customer's number
 * @param name the name
 * @param tier how important the customer is; empty if not known
 * @param risk the risk
 * @param value sales a year; null if not known
 * @param causeId the main cause, {@link #UNDETERMINED} or, if nobody asks, empty
 * @param cause the main cause in words; empty if there is none
 * @param action what to do first; empty if nothing
 * @param who who is to do it; empty if nothing
 * @param due by when; null if nothing
 */
public record CustomerRow(
    String id,
    String name,
    String tier,
    Risk risk,
    @Nullable BigDecimal value,
    String causeId,
    String cause,
    String action,
    String who,
    @Nullable LocalDate due) {

  /** Stands for a cause that could not be determined. */
  public static final String UNDETERMINED = "UNDETERMINED";

  /** Returns the sales a year, zero if not known. */
  public BigDecimal worth() {
    return value == null ? BigDecimal.ZERO : value;
  }

  /** The risk that a customer leaves, the highest first. */
  public enum Risk {
    /** Very much more likely than usual. */
    VERY_HIGH,
    /** Much more likely. */
    HIGH,
    /** More likely. */
    RAISED,
    /** Too little is known. */
    UNKNOWN,
    /** Nothing unusual. */
    USUAL,
    /** Has left. */
    LOST
  }
}
