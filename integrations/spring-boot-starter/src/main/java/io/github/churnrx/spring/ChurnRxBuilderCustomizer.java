package io.github.churnrx.spring;

import io.github.churnrx.ChurnRx;

/**
 * Adds to the diagnoser that the configuration builds what no property can name, such as a layer
 * out of a database. Beans of this type are called in their order, after the layers and industries
 * of the properties have been added. A followed store holds all layers and takes none.
 */
@FunctionalInterface
public interface ChurnRxBuilderCustomizer {

  /** Adds to the builder, before the diagnoser is built. */
  void customize(ChurnRx.Builder builder);
}
