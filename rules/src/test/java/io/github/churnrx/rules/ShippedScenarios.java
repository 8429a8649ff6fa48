package io.github.churnrx.rules;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The scenarios that lie beside the knowledge. */
public final class ShippedScenarios {
  private ShippedScenarios() {}

  /** Returns the scenarios in the folder {@code scenarios} of a layer, by file and place. */
  public static List<Scenario> in(Path layer) {
    try {
      return Scenarios.in(layer, knowledge(layer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Knowledge knowledge(Path layer) {
    Path folder = layer.getParent();
    boolean isIndustry = folder != null && folder.endsWith("industries");
    ChurnRx.Builder builder = ChurnRx.builder();
    return (isIndustry ? builder.industry(layer.getFileName().toString()) : builder)
        .validate()
        .knowledge()
        .orElseThrow();
  }
}
