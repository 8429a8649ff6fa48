package io.github.churnrx.facts;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a fact cannot be true, with every value of it that is impossible. */
public final class ImpossibleFactException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Impossible> values;

  ImpossibleFactException(String fact, List<Impossible> values) {
    super(
        fact
            + ": "
            + values.stream()
                .map(v -> "field '" + v.field() + "' is " + v.value() + ": " + v.why().en())
                .collect(Collectors.joining("; ")));
    this.values = List.copyOf(values);
  }

  /**
   * Returns what is impossible.
   *
   * @return the values in the order of the fields, at least one
   */
  public List<Impossible> values() {
    return values;
  }
}
