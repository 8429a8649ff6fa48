package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The layers of knowledge that a command is about, and the industries that lie beneath. */
final class LayerOptions {
  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "DIR")
  private List<Path> layers = new ArrayList<>();

  @Mixin private IndustryOption industry = new IndustryOption();

  /** Returns the layers, the first below; there is at least one. */
  List<Path> all() {
    return layers;
  }

  /** Returns the last layer. */
  Path top() {
    return layers.get(layers.size() - 1);
  }

  List<String> industries() {
    return industry.names();
  }

  ChurnRx.Builder builder() {
    return industry.over(layers);
  }
}
