package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Tables;
import java.util.List;

/**
 * Knowledge with what it was read from.
 *
 * @param knowledge the knowledge
 * @param tables the cells it was read from
 * @param layers all layers, the lowest first
 * @param own the layers that were given by name; all of them if none was
 */
public record Loaded(Knowledge knowledge, Tables tables, List<Layer> layers, List<Layer> own) {
  /** Copies the lists. */
  public Loaded {
    layers = List.copyOf(layers);
    own = List.copyOf(own);
  }
}
