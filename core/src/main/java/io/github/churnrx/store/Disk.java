package io.github.churnrx.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Reads files, and writes them whole or not at all. */
class Disk {
  static final String UNFINISHED = ".unfinished";
  private static final int ATTEMPTS = 40;
  private static final long PAUSE = 25;

  byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  /**
   * Writes a file beside its place, sees that it is on the disk, and moves it there in one step. A
   * reader finds what was there before, or all of the new.
   */
  void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        int half = bytes.length / 2;
        write(channel, ByteBuffer.wrap(bytes, 0, half));
        step("half of", file);
        write(channel, ByteBuffer.wrap(bytes, half, bytes.length - half));
        channel.force(true);
      }
      step("moving", file);
      move(beside, file);
      step("moved", file);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
  }

  /** Removes what an interrupted publication left behind in a folder. */
  void tidy(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Does nothing; a test may break off here. */
  void step(String what, Path file) throws IOException {}

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Under Windows a file that somebody is just reading cannot be replaced: then tries again. */
  private static void move(Path from, Path to) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (NoSuchFileException e) {
        throw e;
      } catch (FileSystemException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(FileSystemException instead) throws FileSystemException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw instead;
    }
  }
}
