package io.github.churnrx.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages that people read, and the sources that they quote. */
public final class Pages {
  /** The top of the repository. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Pages() {}

  /** Returns all pages in Markdown that belong to the repository. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files =
        Stream.of(
                ROOT,
                ROOT.resolve("docs"),
                ROOT.resolve("docs/adr"),
                ROOT.resolve("docs/schema"),
                ROOT.resolve("examples/crm"),
                ROOT.resolve("examples/client-tests"))
            .flatMap(Pages::list)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file; lines end in {@code \n}. */
  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
