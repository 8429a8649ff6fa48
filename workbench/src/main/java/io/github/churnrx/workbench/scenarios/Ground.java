package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that tells why a diagnosis came out as it did.
 *
 * @param depth how far it is indented, from 0
 * @param mark what kind of line it is: {@code +} speaks for, {@code -} against, {@code ~} is not
 *     the case, {@code =} is a value; a blank for the rest
 * @param text what it says
 * @param at the row or cell of the knowledge; null if none
 */
public record Ground(int depth, char mark, Text text, @Nullable Location at) {
  /** Returns the row or cell of the knowledge, if there is one. */
  public Optional<Location> place() {
    return Optional.ofNullable(at);
  }
}
