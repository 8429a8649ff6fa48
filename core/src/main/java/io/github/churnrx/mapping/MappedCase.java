package io.github.churnrx.mapping;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a customer's rows.
 *
 * @param found the case; null if the customer's own row was rejected, or if the entry only reports
 *     rows that belong to nobody
 * @param isCustomer whether it is about a customer, not about rows that belong to nobody
 * @param at the customer's row
 * @param rejections the rows that were left out, in the order of tables and rows
 */
public record MappedCase(
    @Nullable CustomerCase found, boolean isCustomer, Location at, List<Rejection> rejections) {
  /** Copies the rejections. */
  public MappedCase {
    rejections = List.copyOf(rejections);
  }

  /** Returns the case, if there is one. */
  public Optional<CustomerCase> customerCase() {
    return Optional.ofNullable(found);
  }
}
