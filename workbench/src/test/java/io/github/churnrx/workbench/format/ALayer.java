package io.github.churnrx.workbench.format;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Knowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A layer over the shipped knowledge, or a copy of some knowledge, in a directory. */
record ALayer(Path dir) {
  static final Path SHIPPED = Path.of("..", "rules", "knowledge");

  static ALayer over(Path dir) throws IOException {
    Files.writeString(dir.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    return new ALayer(dir);
  }

  static ALayer copyOf(Path knowledge, Path dir) throws IOException {
    try (Stream<Path> walk = Files.walk(knowledge)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path copy = dir.resolve(knowledge.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new ALayer(dir);
  }

  ALayer with(String file, String... lines) throws IOException {
    Files.createDirectories(dir.resolve(file).getParent());
    Files.writeString(dir.resolve(file), String.join("\n", lines) + "\n");
    return this;
  }

  /** Formats the files and writes them back. */
  ALayer format(@Nullable Wording wording) throws IOException {
    for (FormattedFile file : Formatting.of(List.of(dir), List.of(), wording)) {
      Files.write(dir.resolve(file.path()), file.after());
    }
    return this;
  }

  /** Returns the lines of a file, without byte order mark. */
  List<String> lines(String file) throws IOException {
    String text = Files.readString(dir.resolve(file));
    return text.replace("\uFEFF", "").lines().toList();
  }

  /** Returns the cells that end the rows of the symptoms. */
  List<String> conditions() throws IOException {
    return lines("symptoms.csv").stream()
        .skip(1)
        .map(line -> line.replaceAll("^(?:[^,]*,){5}\"?|\"$", ""))
        .toList();
  }

  /** Returns the contents of all files. */
  Map<String, String> bytes() throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(dir)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        // Latin-1 keeps every byte.
        all.put(
            dir.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  Knowledge knowledge(String... industries) {
    return ChurnRx.builder().knowledge(dir).industry(industries).build().knowledge();
  }
}
