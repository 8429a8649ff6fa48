package io.github.churnrx.testkit.junit;

import io.github.churnrx.ChurnRx;
import java.nio.file.Path;
import java.util.List;

/**
 * The knowledge that tests want.
 *
 * @param layers directories or zip files, lowest first
 * @param industries the industries
 */
record Settings(List<Path> layers, List<String> industries) {

  Settings {
    layers = List.copyOf(layers);
    industries = List.copyOf(industries);
  }

  ChurnRx build() {
    return builder().build();
  }

  ChurnRx.Builder builder() {
    return ChurnRx.builder()
        .knowledge(layers.toArray(Path[]::new))
        .industry(industries.toArray(String[]::new));
  }
}
