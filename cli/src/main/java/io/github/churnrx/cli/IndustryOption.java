package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The industries whose knowledge is wanted, too. */
final class IndustryOption {
  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> names = new ArrayList<>();

  List<String> names() {
    return names;
  }

  /** Returns what builds a diagnoser on layers of knowledge, the first below. */
  ChurnRx.Builder over(List<Path> layers) {
    return ChurnRx.builder()
        .industry(names.toArray(String[]::new))
        .knowledge(layers.toArray(Path[]::new));
  }
}
