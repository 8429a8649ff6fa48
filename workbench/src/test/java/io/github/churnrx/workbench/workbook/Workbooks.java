package io.github.churnrx.workbench.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Exports and imports for tests. */
final class Workbooks {
  static final Path SHIPPED = Path.of("..", "rules", "knowledge");
  static final Path TELECOM = SHIPPED.resolve("industries/telecom");

  private Workbooks() {}

  static Path export(Path layer, Path file, Locale locale) {
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookExport.of(List.of(layer), List.of(), locale).writeTo(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports a workbook and returns what changed. */
  static List<FileChange> importInto(Path directory, Path file) throws IOException {
    ImportPlan plan = ImportPlan.of(WorkbookImport.of(file), directory, false);
    plan.apply();
    return plan.changes();
  }

  /** Copies a directory with all that is in it. */
  static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return to;
  }

  /** Returns the texts of all files, by their path; bytes that are no UTF-8 as Latin letters. */
  static SortedMap<String, String> files(Path directory) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        files.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  static void write(Path directory, String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent() == null ? directory : file.getParent());
    Files.writeString(file, text);
  }
}
