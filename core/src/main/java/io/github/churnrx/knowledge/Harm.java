package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.List;

/**
 * What churn does to the company that lets it happen: a row of {@code harms.csv}.
 *
 * @param id the id
 * @param label the names
 * @param explanation what happens
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Harm(String id, Text label, Text explanation, List<String> sources, Location at) {
  /** Copies the list. */
  public Harm {
    sources = List.copyOf(sources);
  }
}
