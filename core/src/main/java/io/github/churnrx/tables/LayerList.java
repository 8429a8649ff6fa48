package io.github.churnrx.tables;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Layers as they were named, the lowest first, which are opened together. Not thread-safe. */
public final class LayerList {
  private final List<Opening> named = new ArrayList<>();

  /** Adds a directory, a zip file, or a store of published knowledge. */
  public void add(Path path) {
    named.add((isLowest, loaders) -> open(path, isLowest));
  }

  /** Adds a layer that was read already. */
  public void add(Layer layer) {
    named.add((isLowest, loaders) -> List.of(layer));
  }

  /** Adds a folder of the class path. */
  public void addOnClassPath(String folder) {
    named.add((isLowest, loaders) -> List.of(ClassPathFolder.open(folder, loaders)));
  }

  /**
   * Opens the layers.
   *
   * @param loaders what finds folders of the class path, the first that does
   * @throws KnowledgeException naming each that cannot be read or holds no knowledge
   */
  public List<Layer> open(List<ClassLoader> loaders) {
    List<Layer> layers = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Opening opening : named) {
      try {
        layers.addAll(opening.open(layers.isEmpty() && problems.isEmpty(), loaders));
      } catch (KnowledgeException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new KnowledgeException(problems);
    }
    return layers;
  }

  private static List<Layer> open(Path path, boolean isLowest) {
    Optional<List<Layer>> stored = Stored.at(path);
    if (stored.isPresent() && !isLowest) {
      String name = path.toString().replace('\\', '/');
      throw new KnowledgeException(
          List.of(ProblemCode.STORE_NOT_LOWEST.at(Location.of(name), name)));
    }
    return stored.orElseGet(() -> List.of(Layers.at(path)));
  }

  /** Opens what was named. */
  @FunctionalInterface
  private interface Opening {
    List<Layer> open(boolean isLowest, List<ClassLoader> loaders);
  }
}
