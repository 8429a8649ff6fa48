package io.github.churnrx.workbench.workbook;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes several files of a directory, all or none. */
final class LayerFolder {
  /** Begins with a point, so that nobody takes what is left of it for knowledge. */
  private static final String PART = ".churnrx-";

  private LayerFolder() {}

  /** Writes files of a directory, which is created if it is not there. */
  static void write(Path directory, SortedMap<String, byte[]> files) throws IOException {
    if (Files.exists(directory)) {
      update(directory, files);
    } else {
      create(directory, files);
    }
  }

  private static void create(Path directory, SortedMap<String, byte[]> files) throws IOException {
    Path target = directory.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException(target + " cannot be replaced");
    }
    Files.createDirectories(parent);
    Path part = Files.createDirectory(parent.resolve(PART + UUID.randomUUID()));
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(inside(part, file.getKey()), file.getValue());
      }
      move(part, target);
    } finally {
      delete(part);
    }
  }

  /** Replaces or adds files of a directory. */
  private static void update(Path directory, SortedMap<String, byte[]> files) throws IOException {
    Map<Path, Path> staged = new LinkedHashMap<>();
    Deque<Runnable> undo = new ArrayDeque<>();
    Path folder = directory.toRealPath();
    Path part = Files.createDirectory(folder.resolve(PART + UUID.randomUUID()));
    try {
      int number = 0;
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = inside(folder, file.getKey());
        Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
        Path copy = part.resolve("new-" + number++);
        write(copy, file.getValue());
        staged.put(real, copy);
      }
      for (Map.Entry<Path, Path> file : staged.entrySet()) {
        replace(file.getKey(), file.getValue(), part, undo);
      }
    } catch (IOException | RuntimeException e) {
      undo.forEach(Runnable::run);
      throw e;
    } finally {
      delete(part);
    }
  }

  private static void replace(Path target, Path copy, Path part, Deque<Runnable> undo)
      throws IOException {
    if (Files.exists(target)) {
      Path backup = part.resolve("old-" + undo.size());
      Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      undo.push(() -> restore(backup, target));
    } else {
      undo.push(() -> restore(null, target));
    }
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    move(copy, target);
  }

  private static void restore(@Nullable Path backup, Path target) {
    try {
      if (backup == null) {
        Files.deleteIfExists(target);
      } else {
        move(backup, target);
      }
    } catch (IOException e) {
      // The first failure is told; what could be taken back was.
    }
  }

  private static Path inside(Path folder, String path) throws IOException {
    Path target = folder.resolve(path).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(path + " does not lie within its directory");
    }
    return target;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, bytes);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }
}
