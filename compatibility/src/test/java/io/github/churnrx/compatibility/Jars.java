package io.github.churnrx.compatibility;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packaged artifacts, as Maven resolved them for a scope.
 *
 * @param files archives in the order of the class path
 */
record Jars(List<Path> files) {
  static final Path PROGRAM = Path.of("target/classes").toAbsolutePath();

  /** Returns what churnrx-rules brings to an application that names nothing else. */
  static Jars ofRules() {
    return listed("rules.txt");
  }

  /** Returns the same with churnrx-workbench beside it. */
  static Jars ofRulesAndWorkbench() {
    return listed("rules-and-workbench.txt");
  }

  private static Jars listed(String list) {
    Path file = Path.of("target/paths").resolve(list);
    try (Stream<String> lines = Files.lines(file)) {
      return new Jars(
          lines.map(Path::of).filter(path -> path.toString().endsWith(".jar")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns these and one artifact more of those that the tests know. */
  Jars and(String artifact) {
    return new Jars(Stream.concat(files.stream(), Stream.of(one(artifact))).toList());
  }

  /** Returns the archive of an artifact. */
  static Path one(String artifact) {
    return listed("everything.txt").files().stream()
        .filter(file -> file.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no archive of " + artifact));
  }

  /** Returns a path as an option of Java takes it. */
  String path(Path... more) {
    return Stream.concat(files.stream(), Stream.of(more))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Returns what a class loader takes, with the program behind what comes first. */
  URL[] urls(Path... first) {
    return Stream.concat(Stream.of(first), Stream.concat(Stream.of(PROGRAM), files.stream()))
        .map(Jars::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
