package io.github.churnrx.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a first report. Its own files are renewed, the user's are left alone. */
final class ReportFolder {
  static final String DEFAULT = "churnrx-report";
  static final String MAPPING = "mapping.yaml";

  private static final String SUMMARY = "summary.txt";
  private static final String PAGES = "customers";

  private final Path folder;

  ReportFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns whether a folder holds a report already, or one that was broken off. */
  static boolean isReport(Path folder) {
    Path mapping = folder.resolve(MAPPING);
    return Files.isRegularFile(mapping)
        && (Files.isRegularFile(folder.resolve(SUMMARY)) || isProposed(mapping));
  }

  private static boolean isProposed(Path mapping) {
    try (Stream<String> lines = Files.lines(mapping, StandardCharsets.UTF_8)) {
      return lines
          .findFirst()
          .filter(line -> line.startsWith("#") && line.contains("churnrx start"))
          .isPresent();
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Makes the folder, and refuses one that holds other things. */
  void prepare() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Failure.usage(
          "--out 应为目录，而 " + folder + " 是文件",
          "--out must be a directory, but " + folder + " is a file");
    }
    if (Files.isDirectory(folder) && !isReport(folder)) {
      try (Stream<Path> content = Files.list(folder)) {
        if (content.findAny().isPresent()) {
          throw Failure.usage(
              "目录 " + folder + " 里有别的文件；请用 --out 指定空目录或新目录",
              "the directory "
                  + folder
                  + " holds other files; name an empty or new one with --out");
        }
      }
    }
    Files.createDirectories(folder.resolve(PAGES));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes lines as a text that every editor reads. */
  void text(String name, List<String> lines) throws IOException {
    write(name, out -> out.write(text(lines)));
  }

  private static byte[] text(List<String> lines) {
    return ("\uFEFF" + String.join(System.lineSeparator(), lines) + System.lineSeparator())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Something that writes itself. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void write(String name, Content content) throws IOException {
    try (Destination to = Destination.of(folder.resolve(name))) {
      content.writeTo(to.stream());
      to.complete();
    }
  }

  /** Removes the pages of customers of an earlier report. */
  void removePages() throws IOException {
    try (Stream<Path> pages = Files.list(folder.resolve(PAGES))) {
      for (Path page : pages.toList()) {
        if (String.valueOf(page.getFileName()).matches("\\d{2,4}-.*\\.txt")) {
          Files.delete(page);
        }
      }
    }
  }

  /** Writes the page of a customer. */
  void page(int number, String customer, String text) throws IOException {
    String safe = customer.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_").strip();
    String name =
        "%02d-%s.txt".formatted(number, safe.length() > 60 ? safe.substring(0, 60) : safe);
    text(PAGES + "/" + name, text.stripTrailing().lines().toList());
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
