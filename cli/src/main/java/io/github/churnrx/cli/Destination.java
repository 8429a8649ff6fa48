package io.github.churnrx.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there when it
 * is complete. If the process is interrupted, what was written is removed.
 */
final class Destination implements Closeable {
  private final Path file;
  private final @Nullable Path part;
  private final OutputStream out;
  private final @Nullable Thread cleaner;
  private boolean complete;

  private Destination(Path file, @Nullable Path part) throws IOException {
    this.file = file;
    this.part = part;
    this.out =
        new BufferedOutputStream(
            part == null
                ? Files.newOutputStream(file)
                : Files.newOutputStream(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            1 << 16);
    this.cleaner = part == null ? null : new Thread(() -> part.toFile().delete(), "clean up");
    if (cleaner != null) {
      Runtime.getRuntime().addShutdownHook(cleaner);
    }
  }

  /** Starts writing. A pipe or a device is written to directly. */
  static Destination of(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Destination(file, null);
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path name = target.getFileName();
    return new Destination(
        target, target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part"));
  }

  /** Writes a whole file. */
  static void write(Path file, byte[] bytes) throws IOException {
    try (Destination destination = of(file)) {
      destination.stream().write(bytes);
      destination.complete();
    }
  }

  /** Refuses destinations that cannot be meant. */
  static void check(@Nullable Path out, @Nullable Path rejects, Collection<Path> inputs)
      throws IOException {
    check("--out", out, inputs);
    check("--rejects", rejects, inputs);
    if (out != null && rejects != null && isSame(out, rejects)) {
      throw Failure.usage(
          "--out 和 --rejects 不能是同一个文件", "--out and --rejects must be different files");
    }
  }

  private static void check(String option, @Nullable Path file, Collection<Path> inputs)
      throws IOException {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw Failure.usage(
          option + " 应为文件，而 " + file + " 是目录",
          option + " must be a file, but " + file + " is a directory");
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw Failure.usage(
          option + " 的目录不存在：" + parent,
          "the directory of " + option + " does not exist: " + parent);
    }
    for (Path input : inputs) {
      if (isSame(file, input)) {
        throw Failure.usage(
            option + " 会覆盖输入 " + input, option + " would overwrite the input " + input);
      }
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    boolean bothExist = Files.exists(one) && Files.exists(other);
    return bothExist
        ? Files.isSameFile(one, other)
        : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  OutputStream stream() {
    return out;
  }

  /** Puts the file in its place. */
  void complete() throws IOException {
    out.close();
    if (part != null) {
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    complete = true;
  }

  /** Removes what was written, unless it is complete. */
  @Override
  public void close() throws IOException {
    if (!complete) {
      out.close();
      if (part != null) {
        Files.deleteIfExists(part);
      }
    }
    if (cleaner != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(cleaner);
      } catch (IllegalStateException e) {
        // the process is ending, and the hook at work
      }
    }
  }
}
