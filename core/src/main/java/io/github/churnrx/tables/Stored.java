package io.github.churnrx.tables;

import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import io.github.churnrx.store.StoredLayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Layers out of stores of published knowledge, and in the form in which these keep them. */
public final class Stored {
  private static final char AT = '@';

  private Stored() {}

  /**
   * Returns the layers that a path names if it names a store: of its current version, or with
   * {@code STORE@VERSION} of that one.
   */
  static Optional<List<Layer>> at(Path path) {
    if (KnowledgeStore.isStore(path)) {
      KnowledgeStore store = KnowledgeStore.at(path);
      return Optional.of(open(store, store.requireCurrent()));
    }
    String name = path.toString();
    int place = name.lastIndexOf(AT);
    if (place > 0 && !Files.exists(path)) {
      Path directory = path.getFileSystem().getPath(name.substring(0, place));
      if (KnowledgeStore.isStore(directory)) {
        KnowledgeStore store = KnowledgeStore.at(directory);
        return Optional.of(open(store, store.find(name.substring(place + 1))));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether a layer of a store is neither the shipped knowledge nor one of its industries.
   */
  static boolean isOwn(Layer layer) {
    return !layer.prefix().isEmpty() && !layer.prefix().startsWith(LayerFiles.INDUSTRIES);
  }

  /** Returns the layers of a version, the lowest first. */
  public static List<Layer> open(KnowledgeStore store, Release release) {
    return store.open(release).stream()
        .map(layer -> new Layer(layer.name(), layer.files()))
        .toList();
  }

  /**
   * Returns layers as a store keeps them: without byte order marks and carriage returns, and called
   * by the last part of their paths, which must not tell where they lay.
   */
  public static List<StoredLayer> toStore(List<Layer> layers) {
    SortedMap<String, Integer> taken = new TreeMap<>();
    return layers.stream()
        .map(layer -> new StoredLayer(name(layer.prefix(), taken), normalised(layer)))
        .toList();
  }

  private static String name(String prefix, SortedMap<String, Integer> taken) {
    if (prefix.isEmpty() || prefix.startsWith(LayerFiles.INDUSTRIES)) {
      return prefix;
    }
    String whole =
        prefix.startsWith(Layer.CLASS_PATH)
            ? prefix.substring(Layer.CLASS_PATH.length())
            : Path.of(prefix).toAbsolutePath().normalize().toString().replace('\\', '/');
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    String name = last.isEmpty() ? "layer" : last;
    int count = taken.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + "-" + count;
  }

  private static SortedMap<String, byte[]> normalised(Layer layer) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    layer
        .files()
        .forEach(
            (path, bytes) ->
                files.put(path, isWorkbook(path) ? bytes : Fingerprint.normalised(bytes)));
    return files;
  }

  /** Scenarios may stand in workbooks, which are no text. */
  private static boolean isWorkbook(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }
}
