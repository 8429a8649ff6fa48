package io.github.churnrx.loading;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Fetches the files of layers: from a directory, a zip file or the class path. */
public final class Layers {
  private static final String SHIPPED = "io/github/churnrx/knowledge/default/";

  private Layers() {}

  /**
   * Returns the layer in a directory or zip file.
   *
   * @throws KnowledgeException if it cannot be read or holds nothing
   */
  public static Layer at(Path path) {
    String name = path.toString().replace('\\', '/');
    try {
      SortedMap<String, byte[]> files;
      if (Files.isRegularFile(path)) {
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
          files = read(zip.getPath("/"));
        }
      } else {
        files = read(path);
      }
      if (files.isEmpty()) {
        throw new KnowledgeException(
            List.of(ProblemCode.EMPTY_KNOWLEDGE.at(Location.of(name), name)));
      }
      return new Layer(name, files);
    } catch (IOException | UncheckedIOException | java.nio.file.ProviderNotFoundException e) {
      throw new KnowledgeException(
          List.of(
              ProblemCode.UNREADABLE_FILE.at(
                  Location.of(name), name, String.valueOf(e.getMessage()))));
    }
  }

  /**
   * Returns the shipped knowledge, found by a class loader.
   *
   * @throws KnowledgeException if it is not there
   */
  public static Layer shipped(ClassLoader loader) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (InputStream index = loader.getResourceAsStream(SHIPPED + "index.txt")) {
      if (index == null) {
        throw new KnowledgeException(
            List.of(ProblemCode.EMPTY_KNOWLEDGE.at(Location.of("churnrx-rules"), "churnrx-rules")));
      }
      String listed = new String(index.readAllBytes(), StandardCharsets.UTF_8);
      for (String file : listed.lines().map(String::strip).filter(f -> !f.isEmpty()).toList()) {
        try (InputStream in = loader.getResourceAsStream(SHIPPED + file)) {
          if (in != null) {
            files.put(file, in.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Layer("", files);
  }

  /** Returns whether a class loader finds the shipped knowledge. */
  public static boolean isShipped(ClassLoader loader) {
    return loader.getResource(SHIPPED + "index.txt") != null;
  }

  private static SortedMap<String, byte[]> read(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!isHidden(name)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** Skips what editors and spreadsheets leave behind. */
  private static boolean isHidden(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith(".")
        || name.contains("/.")
        || last.startsWith("~$")
        || last.endsWith("~");
  }
}
