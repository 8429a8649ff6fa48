package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.text.Text;
import java.util.List;

/**
 * An expectation that was not met.
 *
 * @param text what was expected and what was found
 * @param grounds the values, rows and near misses that decided
 */
public record Failed(Text text, List<Ground> grounds) {
  /** Copies the list. */
  public Failed {
    grounds = List.copyOf(grounds);
  }
}
