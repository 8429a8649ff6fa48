package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property of an entry that differs.
 *
 * @param property the column that it stands in, such as {@code supports}; {@code when} for
 *     conditions
 * @param label what to call it
 * @param before how it was, in words; null if there was nothing
 * @param after how it is, in words; null if there is nothing
 * @param beforeAt the cell, or the row of the entry if there was nothing
 * @param afterAt the cell, or the row of the entry if there is nothing
 * @param effect what it can do
 */
public record PropertyChange(
    String property,
    Text label,
    @Nullable Text before,
    @Nullable Text after,
    Location beforeAt,
    Location afterAt,
    Effect effect) {

  /** Returns how it was, if there was anything. */
  public Optional<Text> was() {
    return Optional.ofNullable(before);
  }

  /** Returns how it is, if there is anything. */
  public Optional<Text> is() {
    return Optional.ofNullable(after);
  }
}
