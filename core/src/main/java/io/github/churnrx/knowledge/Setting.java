package io.github.churnrx.knowledge;

import io.github.churnrx.text.Text;
import java.util.List;

/**
 * A figure that can be overridden: a row of {@code settings.csv}.
 *
 * @param id the id
 * @param value the value as it is written
 * @param label the names
 * @param sources catalogue ids
 * @param at where it is defined
 */
public record Setting(String id, String value, Text label, List<String> sources, Location at) {
  /** Copies the sources. */
  public Setting {
    sources = List.copyOf(sources);
  }
}
