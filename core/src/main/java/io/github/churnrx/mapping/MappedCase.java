package io.github.churnrx.mapping;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of a customer's rows.
 *
 * @param found the case; null if the customer's own row was rejected, or if the entry only reports
 *     rows that belong to nobody
 * @param isCustomer whether it is about a customer, not about rows that belong to nobody
 * @param at the customer's row
 * @param rejections the rows that were left out, in the order of tables and rows
 * @param placed finds the place of a problem of the case
 */
public record MappedCase(
    @Nullable CustomerCase found,
    boolean isCustomer,
    Location at,
    List<Rejection> rejections,
    UnaryOperator<Problem> placed) {

  /** Creates an entry of which only the row is known; a problem of the case stands there. */
  public MappedCase(
      @Nullable CustomerCase found, boolean isCustomer, Location at, List<Rejection> rejections) {
    this(
        found,
        isCustomer,
        at,
        rejections,
        problem -> problem.at().row() > 0 ? problem : problem.movedTo(at));
  }

  /** Copies the rejections. */
  public MappedCase {
    rejections = List.copyOf(rejections);
  }

  /** Returns the case, if there is one. */
  public Optional<CustomerCase> customerCase() {
    return Optional.ofNullable(found);
  }

  /** Returns what is wrong with the rows that were left out, in their order. */
  public List<Problem> problems() {
    return rejections.stream().map(Rejection::problem).toList();
  }
}
