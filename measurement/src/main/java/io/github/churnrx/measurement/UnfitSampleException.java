package io.github.churnrx.measurement;

import io.github.churnrx.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Says why nothing can be measured on a sample. Figures from it would only look like results. */
public final class UnfitSampleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Text> reasons;

  /**
   * Creates the exception.
   *
   * @param reasons at least one, each with what to do about it
   */
  public UnfitSampleException(List<Text> reasons) {
    super(reasons.stream().map(Text::en).collect(Collectors.joining(" ")));
    this.reasons = List.copyOf(reasons);
  }

  /** Returns all reasons. */
  public List<Text> reasons() {
    return reasons;
  }
}
