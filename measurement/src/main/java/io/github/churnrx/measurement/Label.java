package io.github.churnrx.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a customer.
 *
 * @param left whether the outcome came that was to be foreseen
 * @param reasons the causes that the recorded reason names; empty if it names none; null if no
 *     reason is recorded
 * @param day when that was, to tell earlier from later customers; null if not known
 */
public record Label(boolean left, @Nullable List<String> reasons, @Nullable LocalDate day) {
  /** Copies the reasons. */
  public Label {
    reasons = reasons == null ? null : List.copyOf(Objects.requireNonNull(reasons));
  }

  /** Returns a label that says no more than whether the outcome came. */
  public static Label of(boolean left) {
    return new Label(left, null, null);
  }

  /** Returns the causes that the recorded reason names, if a reason is recorded. */
  public Optional<List<String>> recordedReasons() {
    return Optional.ofNullable(reasons);
  }
}
