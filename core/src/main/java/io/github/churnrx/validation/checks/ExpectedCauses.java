package io.github.churnrx.validation.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.churnrx.io.Expectation;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.io.Workbooks;
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
import org.jspecify.annotations.Nullable;

/**
 * The causes that the scenarios of some layers expect to be found. Scenarios are many and take long
 * to read, so that they are read only if a glance at their text leaves a doubt.
 */
final class ExpectedCauses {
  private static final Set<String> FOUND = Set.of("strong", "likely", "possible");

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
                  glance(new String(bytes, UTF_8), names);
                }
              });
    }
    return names;
  }

  /** Finds {@code main: NAME} and {@code NAME: likely}, wherever they stand but in comments. */
  private static void glance(String text, Set<String> names) {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int start = colon;
      while (start > 0 && isOfName(text.charAt(start - 1))) {
        start--;
      }
      int value = colon + 1;
      while (value < text.length() && text.charAt(value) == ' ') {
        value++;
      }
      int end = value;
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
      boolean isMain = text.startsWith("main", start) && start + "main".length() == colon;
      if ((isMain || FOUND.contains(text.substring(value, end))) && !isComment(text, start)) {
        names.add(isMain ? text.substring(value, end) : text.substring(start, colon));
      }
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static boolean isComment(String text, int place) {
    int line = text.lastIndexOf('\n', place) + 1;
    return text.substring(line, place).strip().startsWith("#");
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
          all.addAll(Scenarios.in(path, book.knowledge(), Workbooks.installed()));
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
