package io.github.churnrx.diagnosis;

import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two diagnoses of one customer and what differs: between two days, with other facts, or with other
 * knowledge.
 *
 * @param before the one
 * @param after the other
 * @param changes what differs: status, tier, risk and main cause first, then each cause, then the
 *     actions; empty if nothing does
 */
public record Comparison(Diagnosis before, Diagnosis after, List<Change> changes) {

  /** Copies the list. */
  public Comparison {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two diagnoses.
   *
   * @throws IllegalArgumentException if they are of two customers
   */
  public static Comparison of(Diagnosis before, Diagnosis after) {
    if (!before.customer().equals(after.customer())) {
      throw new IllegalArgumentException(
          "two customers: " + before.customer().value() + " and " + after.customer().value());
    }
    return new Comparison(before, after, new Differences(before, after).find());
  }

  /** Returns whether nothing differs. */
  public boolean isSame() {
    return changes.isEmpty();
  }

  /** Returns the change of the main cause, if it is another one or if there was or is none. */
  public Optional<Change> mainCause() {
    return changes.stream().filter(c -> c.kind() == Change.Kind.MAIN_CAUSE).findFirst();
  }

  /** Returns the change of the first action, if it is another one or if there was or is none. */
  public Optional<Change> firstAction() {
    return changes.stream().filter(c -> c.kind() == Change.Kind.FIRST_ACTION).findFirst();
  }

  /**
   * Returns the changes with their reasons as lines, each ending in {@code \n}. Not meant to be
   * parsed.
   */
  public String text(Locale locale) {
    if (isSame()) {
      return Text.of("没有变化\n", "nothing changed\n").in(locale);
    }
    StringBuilder lines = new StringBuilder();
    for (Change change : changes) {
      lines.append(change.text(locale)).append('\n');
      for (Change.Because because : change.because()) {
        lines.append("  ").append(because.text().in(locale));
        if (because.at() != null) {
          lines.append("  [").append(because.at()).append(']');
        }
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}
