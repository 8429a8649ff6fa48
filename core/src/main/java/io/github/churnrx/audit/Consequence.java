package io.github.churnrx.audit;

import io.github.churnrx.knowledge.Harm;
import java.util.List;

/**
 * A harm with the gaps that lead to it.
 *
 * @param harm the harm
 * @param gaps the gaps, heaviest first, at least one
 */
public record Consequence(Harm harm, List<Gap> gaps) {
  /** Copies the list. */
  public Consequence {
    gaps = List.copyOf(gaps);
  }
}
