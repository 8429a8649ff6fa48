package io.github.churnrx.benchmarks.peer;

import io.github.churnrx.facts.Customer;
import java.time.LocalDate;

/** The customer itself. */
public final class CaseFacts {
  private final LocalDate asOf;
  private final String tier;
  private final Customer.Status status;

  /** Creates it. */
  public CaseFacts(LocalDate asOf, String tier, Customer.Status status) {
    this.asOf = asOf;
    this.tier = tier;
    this.status = status;
  }

  /** Returns the day of the case. */
  public LocalDate getAsOf() {
    return asOf;
  }

  /** Returns the tier's id. */
  public String getTier() {
    return tier;
  }

  /** Returns the status. */
  public Customer.Status getStatus() {
    return status;
  }

  /** Returns whether the customer is lost. */
  public boolean isLost() {
    return status == Customer.Status.LOST;
  }
}
