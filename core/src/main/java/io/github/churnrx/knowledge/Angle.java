package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.List;

/**
 * A point of view from which churn is analysed: a row of {@code angles.csv}. Causes name the angles
 * they belong to, so that findings can be grouped by them.
 *
 * @param id the id
 * @param label the names
 * @param question what one asks from there
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Angle(String id, Text label, Text question, List<String> sources, Location at) {
  /** Copies the list. */
  public Angle {
    sources = List.copyOf(sources);
  }
}
