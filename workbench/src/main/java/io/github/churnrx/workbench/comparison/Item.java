package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;
import java.util.List;

/**
 * An entry of the knowledge with all that it says.
 *
 * @param id its id
 * @param label its names
 * @param at where it stands
 * @param facets what it says
 */
record Item(String id, Text label, Location at, List<Facet> facets) {
  /** Copies the list. */
  Item {
    facets = List.copyOf(facets);
  }
}
