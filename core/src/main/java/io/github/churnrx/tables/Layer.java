package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one layer of knowledge.
 *
 * @param prefix what stands before a file's path in messages, empty for the shipped knowledge
 * @param files the files by their path within the layer
 * @param names what files are called in messages where that is not their path, such as a sheet of a
 *     workbook
 * @param problems what was wrong with the layer before it became files
 */
public record Layer(
    String prefix,
    SortedMap<String, byte[]> files,
    Map<String, String> names,
    List<Problem> problems) {
  /** Stands before the name of a layer that is a folder of the class path. */
  static final String CLASS_PATH = "classpath:";

  /** Copies the collections. */
  public Layer {
    files = new TreeMap<>(files);
    names = Map.copyOf(names);
    problems = List.copyOf(problems);
  }

  /** Creates a layer whose files are called by their paths. */
  public Layer(String prefix, SortedMap<String, byte[]> files) {
    this(prefix, files, Map.of(), List.of());
  }

  /** Returns the names of the industries whose layers lie in this one, in alphabetical order. */
  public List<String> industries() {
    return files.keySet().stream()
        .filter(LayerFiles::isIndustry)
        .map(path -> path.split("/", -1)[1])
        .distinct()
        .toList();
  }

  /** Returns the layer of an industry, which lies in a folder of this one. */
  public Layer industry(String industry) {
    String folder = LayerFiles.INDUSTRIES + industry;
    SortedMap<String, byte[]> own = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(folder + "/")) {
            own.put(path.substring(folder.length() + 1), bytes);
          }
        });
    return new Layer(name(folder), own);
  }

  /** Returns this layer with the files of one table only. */
  public Layer only(TableSchema schema) {
    SortedMap<String, byte[]> some = new TreeMap<>(files);
    some.keySet().removeIf(path -> TableSchema.owning(path) != schema);
    return new Layer(prefix, some, names, List.of());
  }

  /** Returns how a file of this layer is called in messages. */
  public String name(String file) {
    String path = prefix.isEmpty() ? file : prefix + "/" + file;
    return names.getOrDefault(file, path);
  }

  /** Returns the file that is called so in messages, as a path within this layer. */
  public Optional<String> fileCalled(String name) {
    return files.keySet().stream().filter(path -> name(path).equals(name)).findFirst();
  }

  /** Fetches a layer when it is needed. */
  @FunctionalInterface
  public interface Source {
    /** Returns the layer. */
    Layer get();
  }
}
