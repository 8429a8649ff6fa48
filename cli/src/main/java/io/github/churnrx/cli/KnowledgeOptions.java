package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The knowledge to diagnose with: the shipped one, layers over it, and industries. */
final class KnowledgeOptions {
  @Option(names = "--knowledge", paramLabel = "DIR")
  private List<Path> layers = new ArrayList<>();

  @Mixin private IndustryOption industry = new IndustryOption();

  ChurnRx churnRx() {
    return industry.over(layers).build();
  }

  /** Returns the options as words, to be typed again. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    industry.names().forEach(name -> words.addAll(List.of("--industry", name)));
    layers.forEach(layer -> words.addAll(List.of("--knowledge", layer.toString())));
    return words;
  }
}
