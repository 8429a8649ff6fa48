package io.github.churnrx.workbench.findings;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.tables.TextDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of the files in which problems were found, by the names that messages give them. */
public final class Sources {
  private final List<Layer> layers;
  private final Map<String, Optional<String>> texts = new HashMap<>();

  private Sources(List<Layer> layers) {
    this.layers = layers;
  }

  static Sources of(List<Layer> layers) {
    return new Sources(List.copyOf(layers));
  }

  /** Returns the text of a file, if it is one of the layers or of the shipped knowledge. */
  Optional<String> text(String file) {
    return texts.computeIfAbsent(file, this::find);
  }

  /** Returns whether a file is one of the layers that were given, and so can be changed. */
  boolean isGiven(String file) {
    return layers.stream().anyMatch(layer -> bytes(layer, file).isPresent());
  }

  private Optional<String> find(String file) {
    for (Layer layer : layers) {
      Optional<byte[]> bytes = bytes(layer, file);
      if (bytes.isPresent()) {
        return bytes.flatMap(TextDecoder::text);
      }
    }
    ClassLoader loader = ChurnRx.class.getClassLoader();
    if (loader == null || !Layers.isShipped(loader)) {
      return Optional.empty();
    }
    return bytes(Layers.shipped(loader), file).flatMap(TextDecoder::text);
  }

  private static Optional<byte[]> bytes(Layer layer, String file) {
    return layer.fileCalled(file).map(path -> layer.files().get(path));
  }
}
