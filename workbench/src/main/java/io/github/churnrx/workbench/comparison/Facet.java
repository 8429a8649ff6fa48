package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.List;

/**
 * Something that an entry says: one property, or one of several of a kind, such as an alternative
 * of a symptom.
 *
 * @param property the column, or what several columns say together
 * @param label what to call it
 * @param effect what it does
 * @param keys by which it is recognised in the other knowledge, the strictest first
 * @param parts what it is made of, at least one
 * @param joint what stands between the parts
 */
record Facet(
    String property, Text label, Effect effect, List<String> keys, List<Part> parts, Text joint) {

  /** Copies the lists. */
  Facet {
    keys = List.copyOf(keys);
    parts = List.copyOf(parts);
  }

  /**
   * A value.
   *
   * @param name what it is within its facet
   * @param key the value as it is compared
   * @param shown the value in words
   * @param at where it stands
   */
  record Part(String name, String key, Text shown, Location at) {}

  /** Returns everything in words. */
  Text shown() {
    return Text.of(
        String.join(joint.zh(), parts.stream().map(part -> part.shown().zh()).toList()),
        String.join(joint.en(), parts.stream().map(part -> part.shown().en()).toList()));
  }
}
