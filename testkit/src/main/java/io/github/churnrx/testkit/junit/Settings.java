package io.github.churnrx.testkit.junit;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.testkit.LayerSource;
import java.util.List;

/**
 * The knowledge that tests want.
 *
 * @param layers where the layers lie, lowest first
 * @param industries the industries
 */
record Settings(List<LayerSource> layers, List<String> industries) {
  Settings {
    layers = List.copyOf(layers);
    industries = List.copyOf(industries);
  }

  ChurnRx build() {
    return builder().build();
  }

  ChurnRx.Builder builder() {
    ChurnRx.Builder builder = ChurnRx.builder().industry(industries.toArray(String[]::new));
    layers.forEach(layer -> layer.addTo(builder));
    return builder;
  }
}
