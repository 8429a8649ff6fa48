package io.github.churnrx.rules;

import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
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
      return Scenarios.in(layer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
