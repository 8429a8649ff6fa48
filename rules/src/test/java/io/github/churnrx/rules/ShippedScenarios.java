package io.github.churnrx.rules;

import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that lie beside the knowledge. */
public final class ShippedScenarios {
  private ShippedScenarios() {}

  /** Returns the scenarios in the folder {@code scenarios} of a layer, by file and place. */
  public static List<Scenario> in(Path layer) {
    try (Stream<Path> files = Files.list(layer.resolve("scenarios"))) {
      List<Scenario> scenarios = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        scenarios.addAll(Scenarios.read(file.getFileName().toString(), Files.readString(file)));
      }
      return scenarios;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
