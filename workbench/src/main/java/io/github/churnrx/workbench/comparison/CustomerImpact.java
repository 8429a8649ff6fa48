package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.Money;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is diagnosed otherwise.
 *
 * @param customer who it is
 * @param name the name; null if not known
 * @param tier the names of the tier; null if not known
 * @param annualValue what the customer buys in a year; null if not known
 * @param changes what differs, one line each: main cause, risk, first action, then other actions
 * @param reasons why, the symptoms that decided first
 */
public record CustomerImpact(
    CustomerId customer,
    @Nullable String name,
    @Nullable Text tier,
    @Nullable Money annualValue,
    List<Line> changes,
    List<Reason> reasons) {

  /** Copies the lists. */
  public CustomerImpact {
    changes = List.copyOf(changes);
    reasons = List.copyOf(reasons);
  }

  /** Returns what the customer buys in a year, if it is known. */
  public Optional<Money> value() {
    return Optional.ofNullable(annualValue);
  }

  /**
   * Something that differs.
   *
   * @param what what differs, such as the main cause
   * @param before how it was
   * @param after how it is
   */
  public record Line(Text what, Text before, Text after) {}
}
