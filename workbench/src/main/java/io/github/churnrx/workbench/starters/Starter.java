package io.github.churnrx.workbench.starters;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.tables.Layers;
import io.github.churnrx.workbench.format.FormattedFile;
import io.github.churnrx.workbench.format.Formatting;
import io.github.churnrx.workbench.format.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a new knowledge base begins with.
 *
 * @param name what it is called: letters, digits and hyphens, a letter first
 * @param full whether it is a copy of all the shipped knowledge rather than a layer over it
 * @param industries the industries with which it is used
 * @param wording how its tables call things
 */
public record Starter(String name, boolean full, List<String> industries, Wording wording) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final Pattern NAME_LINE = Pattern.compile("(?m)^name:.*$");
  private static final List<String> OVERLAY =
      List.of(
          "knowledge.yaml",
          "signals.csv",
          "symptoms.csv",
          "actions.csv",
          "settings.csv",
          "phrases.csv",
          "scenarios/first.yaml");

  /** Refuses a name that cannot stand in a manifest. */
  public Starter {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name: " + name);
    }
    industries = List.copyOf(industries);
  }

  /** Returns whether a knowledge base can be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Writes the knowledge base. It appears complete or not at all.
   *
   * @param dir a directory that is empty or does not exist
   * @return how many files it has
   * @throws DirectoryNotEmptyException if there is something in the directory
   * @throws FileAlreadyExistsException if the path is a file
   * @throws KnowledgeException if there is no such industry
   */
  public int create(Path dir) throws IOException {
    refuseWhatIsThere(dir);
    Path target = dir.toAbsolutePath().normalize();
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      throw new FileAlreadyExistsException(dir.toString());
    }
    Files.createDirectories(parent);
    Path part = Files.createTempDirectory(parent, "." + name + ".");
    try {
      SortedMap<String, byte[]> files = files(dir);
      write(files, part);
      for (FormattedFile file : Formatting.of(List.of(part), industries, wording)) {
        Files.write(part.resolve(file.path()), file.after());
      }
      Files.deleteIfExists(target);
      Files.move(part, target);
      return files.size();
    } finally {
      delete(part);
    }
  }

  private static void refuseWhatIsThere(Path dir) throws IOException {
    if (!Files.exists(dir)) {
      return;
    }
    if (!Files.isDirectory(dir)) {
      throw new FileAlreadyExistsException(dir.toString());
    }
    try (Stream<Path> files = Files.list(dir)) {
      if (files.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(dir.toString());
      }
    }
  }

  private SortedMap<String, byte[]> files(Path dir) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (full) {
      files.putAll(Layers.shipped(Layers.loaderOfShipped()).files());
      files.computeIfPresent("knowledge.yaml", (path, bytes) -> named(bytes));
    } else {
      for (String file : OVERLAY) {
        files.put(file, filled("overlay/" + file, dir));
      }
    }
    String kind = full ? "full" : "overlay";
    files.put("README.md", filled("readme/" + kind + ".en.md", dir));
    files.put("README.zh.md", filled("readme/" + kind + ".zh.md", dir));
    return files;
  }

  private byte[] named(byte[] manifest) {
    String text = new String(manifest, StandardCharsets.UTF_8);
    return NAME_LINE
        .matcher(text)
        .replaceFirst(Matcher.quoteReplacement("name: " + name))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] filled(String template, Path dir) throws IOException {
    try (InputStream in = Starter.class.getResourceAsStream(template)) {
      if (in == null) {
        throw new IOException("missing from the program: " + template);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder options = new StringBuilder();
      industries.forEach(industry -> options.append(" --industry ").append(industry));
      for (Map.Entry<String, String> value :
          Map.of(
                  "{name}", name,
                  "{dir}", shown(dir),
                  "{industry}", options.toString())
              .entrySet()) {
        text = text.replace(value.getKey(), value.getValue());
      }
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Returns how a directory is called in a command. */
  private static String shown(Path dir) {
    Path name = dir.toAbsolutePath().normalize().getFileName();
    String shown = name == null ? dir.toString() : name.toString();
    return shown.matches(".*[\\s&;()'].*") ? '"' + shown + '"' : shown;
  }

  private static void write(Map<String, byte[]> files, Path dir) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = dir.resolve(file.getKey());
      Path folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(path, file.getValue());
    }
  }

  private static void delete(Path dir) throws IOException {
    if (Files.exists(dir)) {
      try (Stream<Path> walk = Files.walk(dir)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
