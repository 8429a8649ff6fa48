package io.github.churnrx.tables;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Foreign;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Fetches the files of layers: from a directory, a zip file or the class path. */
public final class Layers {
  private static final String SHIPPED = "io/github/churnrx/knowledge/default/";
  private static final Text NOT_THERE = Text.of("不存在", "it does not exist");
  private static final Text NO_LAYER =
      Text.of("既不是目录，也不是 zip 文件", "it is neither a directory nor a zip file");

  private Layers() {}

  /**
   * Returns the layers in directories or zip files. The first path may also be a store of published
   * knowledge, for all layers of its current version, or {@code STORE@VERSION}.
   *
   * @throws KnowledgeException naming each that cannot be read or holds no knowledge
   */
  public static List<Layer> at(List<Path> paths) {
    LayerList named = new LayerList();
    paths.forEach(named::add);
    return named.open(List.of());
  }

  /**
   * Returns the layer in a directory or zip file.
   *
   * @throws KnowledgeException if it cannot be read or holds no knowledge
   */
  public static Layer at(Path path) {
    String name = path.toString().replace('\\', '/');
    try {
      if (Files.isDirectory(path)) {
        return new Layer(name, read(path, name));
      }
      if (!Files.exists(path)) {
        throw unreadable(name, NOT_THERE);
      }
      for (LayerOpener opener :
          ServiceLoader.load(LayerOpener.class, LayerOpener.class.getClassLoader())) {
        if (opener.opens(path)) {
          return opener.open(path);
        }
      }
      try (FileSystem zip = FileSystems.newFileSystem(path)) {
        return new Layer(name, read(rootOf(zip), name));
      }
    } catch (ProviderNotFoundException | IllegalArgumentException e) {
      throw unreadable(name, NO_LAYER);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(name, why(e));
    }
  }

  static Text why(Exception e) {
    Throwable failure = e instanceof UncheckedIOException ? e.getCause() : e;
    return failure instanceof IOException io ? Foreign.text(io) : Foreign.text(e.getMessage());
  }

  /**
   * Returns the layer in a folder of the class path.
   *
   * @param folder the path of the folder from the root of the class path
   * @param loaders what may find it, the first that does
   * @throws KnowledgeException if it is not there, holds no knowledge or cannot be read
   */
  public static Layer onClassPath(String folder, List<ClassLoader> loaders) {
    return ClassPathFolder.open(folder, loaders);
  }

  /**
   * Returns the layers that a path names and that are no part of the product: one, or of a store
   * those over the shipped knowledge.
   *
   * @throws KnowledgeException if they cannot be read
   */
  public static List<Layer> own(Path path) {
    return Stored.at(path)
        .map(layers -> layers.stream().filter(Stored::isOwn).toList())
        .orElseGet(() -> List.of(at(path)));
  }

  static KnowledgeException unreadable(String name, Text why) {
    return new KnowledgeException(
        List.of(ProblemCode.UNREADABLE_FILE.at(Location.of(name), name, why)));
  }

  /** Returns the folder that holds the knowledge: the top, or the only folder there. */
  private static Path rootOf(FileSystem zip) throws IOException {
    Path top = zip.getPath("/");
    if (Files.exists(top.resolve(Manifest.FILE))) {
      return top;
    }
    try (Stream<Path> listed = Files.list(top)) {
      List<Path> folders =
          listed.filter(path -> Files.exists(path.resolve(Manifest.FILE))).toList();
      return folders.size() == 1 ? folders.get(0) : top;
    }
  }

  /**
   * Returns the shipped knowledge, found by a class loader.
   *
   * @throws KnowledgeException if it is not there
   */
  public static Layer shipped(ClassLoader loader) {
    return new Layer(
        "",
        indexed(loader, SHIPPED)
            .orElseThrow(
                () ->
                    new KnowledgeException(
                        List.of(
                            ProblemCode.NO_SHIPPED_KNOWLEDGE.at(
                                Location.of("churnrx-rules"), "churnrx-rules")))));
  }

  /** Returns the files that the index of a folder of the class path lists; empty without one. */
  static Optional<SortedMap<String, byte[]>> indexed(ClassLoader loader, String folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (InputStream index = loader.getResourceAsStream(folder + LayerFiles.INDEX)) {
      if (index == null) {
        return Optional.empty();
      }
      String listed = new String(index.readAllBytes(), StandardCharsets.UTF_8);
      for (String file : listed.lines().map(String::strip).filter(f -> !f.isEmpty()).toList()) {
        try (InputStream in = loader.getResourceAsStream(folder + file)) {
          if (in != null) {
            files.put(file, in.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(files);
  }

  /**
   * Returns the class loader that finds the shipped knowledge: that of this library, or else that
   * of the thread.
   */
  public static ClassLoader loaderOfShipped() {
    ClassLoader own = Layers.class.getClassLoader();
    if (own != null && isShipped(own)) {
      return own;
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      return context;
    }
    return own == null ? ClassLoader.getSystemClassLoader() : own;
  }

  /** Returns the class loaders that find folders of the class path: the thread's, and our own. */
  public static List<ClassLoader> loadersOfApplication() {
    return Stream.of(
            Thread.currentThread().getContextClassLoader(),
            Layers.class.getClassLoader(),
            ClassLoader.getSystemClassLoader())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Returns whether a class loader finds the shipped knowledge. */
  public static boolean isShipped(ClassLoader loader) {
    return loader.getResource(SHIPPED + LayerFiles.INDEX) != null;
  }

  static SortedMap<String, byte[]> read(Path root, String name) throws IOException {
    if (!Files.exists(root.resolve(Manifest.FILE))) {
      throw new KnowledgeException(
          List.of(ProblemCode.MISSING_MANIFEST.at(Location.of(name), name)));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (!LayerFiles.isLeftover(path)) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }
}
