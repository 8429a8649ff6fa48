package io.github.churnrx.tables;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Fetches a layer from a folder of the class path: from a directory, an archive, an archive within
 * an archive if the class loader knows these, or else by the folder's {@code index.txt}. Of several
 * folders of one name the first counts, as for every resource.
 */
final class ClassPathFolder {
  private static final Text NO_NAME =
      Text.of("缺少目录名，例如 classpath:our-knowledge", "name a folder, as in classpath:our-knowledge");
  private static final Text NOT_THERE = Text.of("类路径上没有它", "it is not on the class path");
  private static final Text NO_LIST =
      Text.of(
          "它的类加载器列不出目录里的文件；请在该目录放一个 index.txt，每行写一个文件",
          "its class loader lists no folders; put an index.txt into it with a line for each file");

  private final String name;
  private final String folder;
  private final ClassLoader loader;

  private ClassPathFolder(String name, String folder, ClassLoader loader) {
    this.name = name;
    this.folder = folder;
    this.loader = loader;
  }

  /**
   * Returns the layer in a folder.
   *
   * @param path the path of the folder from the root of the class path, with {@code /} between
   *     folders; one before it and after it does not matter
   * @param loaders what may find it, the first that does
   * @throws KnowledgeException if it is not there, holds no knowledge or cannot be read
   */
  static Layer open(String path, List<ClassLoader> loaders) {
    String folder = path.replaceAll("^/+|/+$", "");
    String name = Layer.CLASS_PATH + folder;
    if (folder.isEmpty()) {
      throw Layers.unreadable(name, NO_NAME);
    }
    for (ClassLoader loader : loaders) {
      URL manifest = loader.getResource(folder + "/" + Manifest.FILE);
      if (manifest != null) {
        return new Layer(name, new ClassPathFolder(name, folder, loader).read(manifest));
      }
    }
    if (loaders.stream().map(loader -> loader.getResource(folder)).anyMatch(Objects::nonNull)) {
      throw new KnowledgeException(
          List.of(ProblemCode.MISSING_MANIFEST.at(Location.of(name), name)));
    }
    throw Layers.unreadable(name, NOT_THERE);
  }

  private SortedMap<String, byte[]> read(URL manifest) {
    try {
      URLConnection connection = manifest.openConnection();
      if (connection instanceof JarURLConnection archived) {
        return read(archived);
      }
      Optional<Path> directory = directory(manifest);
      return directory.isPresent()
          ? Layers.read(directory.get(), name)
          : Layers.indexed(loader, folder + "/")
              .orElseThrow(() -> Layers.unreadable(name, NO_LIST));
    } catch (IOException | UncheckedIOException e) {
      throw Layers.unreadable(name, Layers.why(e));
    }
  }

  /** Reads from an archive of its own, which can be closed without taking it from others. */
  private static SortedMap<String, byte[]> read(JarURLConnection manifest) throws IOException {
    manifest.setUseCaches(false);
    String entry = manifest.getEntryName();
    String root = entry.substring(0, entry.length() - Manifest.FILE.length());
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (JarFile archive = manifest.getJarFile()) {
      for (JarEntry file : archive.stream().filter(e -> !e.isDirectory()).toList()) {
        if (file.getName().startsWith(root)) {
          String path = file.getName().substring(root.length());
          if (!LayerFiles.isLeftover(path)) {
            try (InputStream in = archive.getInputStream(file)) {
              files.put(path, in.readAllBytes());
            }
          }
        }
      }
    }
    return files;
  }

  /** Returns the directory that a file lies in, if its class loader reads from a file system. */
  private static Optional<Path> directory(URL file) {
    try {
      return Optional.ofNullable(Path.of(file.toURI()).getParent());
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
