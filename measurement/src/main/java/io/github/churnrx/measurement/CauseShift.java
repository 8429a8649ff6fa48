package io.github.churnrx.measurement;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.diagnosis.Change;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.facts.CustomerCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whose main cause changes when one version of the knowledge takes the place of another. Made for
 * tests: "at most 2 % of these customers change their main cause". Immutable.
 *
 * @param customers how many were diagnosed by both
 * @param changed those whose main cause differs, in the order of the cases; one found where there
 *     was none, or none where there was one, counts too
 */
public record CauseShift(int customers, List<Comparison> changed) {

  /** Copies the list. */
  public CauseShift {
    changed = List.copyOf(changed);
  }

  /**
   * Diagnoses customers twice.
   *
   * @param before the one
   * @param after the other
   * @param cases the customers; closed by the caller
   * @throws IllegalArgumentException if there is no case: that would prove nothing
   */
  public static CauseShift between(Diagnoser before, Diagnoser after, Stream<CustomerCase> cases) {
    int[] customers = new int[1];
    List<Comparison> changed = new ArrayList<>();
    cases.forEachOrdered(
        customerCase -> {
          customers[0]++;
          Comparison comparison =
              Comparison.of(before.diagnose(customerCase), after.diagnose(customerCase));
          if (comparison.mainCause().isPresent()) {
            changed.add(comparison);
          }
        });
    if (customers[0] == 0) {
      throw new IllegalArgumentException("no customers");
    }
    return new CauseShift(customers[0], changed);
  }

  /** Returns the part of the customers whose main cause differs, 0 to 1. */
  public double share() {
    return (double) changed.size() / customers;
  }

  /** Returns a line for each customer whose main cause differs, for messages of tests. */
  public String text(Locale locale) {
    StringBuilder lines = new StringBuilder();
    for (Comparison comparison : changed) {
      lines.append(comparison.before().customer().value()).append(' ');
      lines.append(comparison.mainCause().map((Change c) -> c.text(locale)).orElse(""));
      lines.append('\n');
    }
    return lines.toString();
  }
}
