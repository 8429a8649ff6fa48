package io.github.churnrx.validation.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.churnrx.io.Expectation;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The causes that the scenarios of some layers expect to be found. Scenarios are many and take long
 * to read, so that they are read only if a glance at their text leaves a doubt.
 */
final class ExpectedCauses {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "\\bmain:\\s*([\\w.-]+)|([\\w.-]+):\\s*(?:strong|likely|possible)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Book book;

  ExpectedCauses(Book book) {
    this.book = book;
  }

  /**
   * Returns those of some causes that are expected.
   *
   * @throws KnowledgeException if scenarios cannot be read
   */
  Set<String> among(Set<String> causes) {
    Set<String> found = glance();
    return found.containsAll(causes) ? found : read();
  }

  private Set<String> glance() {
    Set<String> names = new HashSet<>();
    for (Layer layer : book.ownLayers()) {
      layer
          .files()
          .forEach(
              (path, bytes) -> {
                if (LayerFiles.isScenario(path) && isYaml(path)) {
                  Matcher expected =
                      EXPECTED.matcher(COMMENT.matcher(new String(bytes, UTF_8)).replaceAll(""));
                  while (expected.find()) {
                    String main = expected.group(1);
                    names.add(main == null ? expected.group(2) : main);
                  }
                }
              });
    }
    return names;
  }

  private Set<String> read() {
    Set<String> found = new HashSet<>();
    for (Scenario scenario : scenarios()) {
      Expectation expectation = scenario.expectation();
      expectation.main().flatMap(book.knowledge()::currentCause).ifPresent(c -> found.add(c.id()));
      expectation
          .causes()
          .forEach(
              (code, grade) -> {
                if (grade.isAtLeast(Grade.POSSIBLE)) {
                  book.knowledge().currentCause(code).ifPresent(cause -> found.add(cause.id()));
                }
              });
    }
    return found;
  }

  private List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>();
    for (Layer layer : book.ownLayers()) {
      Path path = path(layer);
      if (path == null) {
        layer
            .files()
            .forEach(
                (file, bytes) -> {
                  if (LayerFiles.isScenario(file) && isYaml(file)) {
                    all.addAll(Scenarios.read(layer.name(file), new String(bytes, UTF_8)));
                  }
                });
      } else {
        try {
          all.addAll(Scenarios.in(path, book.knowledge()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return all;
  }

  /** Returns where a layer lies; null if it is on the class path, or within a zip file. */
  private static @Nullable Path path(Layer layer) {
    if (layer.prefix().isEmpty()) {
      return null;
    }
    try {
      Path path = Path.of(layer.prefix());
      return Files.exists(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }
}
