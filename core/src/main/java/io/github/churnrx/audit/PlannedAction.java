package io.github.churnrx.audit;

import io.github.churnrx.diagnosis.Recommendation;
import java.util.List;

/**
 * An action of the plan: because of gaps that it closes, of causes that were found, or of both.
 *
 * @param recommendation what to do, who, by when, and for which found causes, possibly none
 * @param closes the gaps that it closes, heaviest first, possibly none
 */
public record PlannedAction(Recommendation recommendation, List<Gap> closes) {
  /** Copies the list. */
  public PlannedAction {
    closes = List.copyOf(closes);
  }
}
