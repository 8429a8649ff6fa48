package io.github.churnrx.examples.embedding;

import io.github.churnrx.examples.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The compiled sources that pages quote. {@code Class#name} is what stands between {@code //
 * snippet: name} and {@code // end}, or else the method of that name with its annotations; {@code
 * Class} is all but the package and the imports.
 */
final class Sources {
  private static final List<Path> ROOTS =
      List.of(
          Pages.ROOT.resolve("examples/src/main/java"),
          Pages.ROOT.resolve("examples/client-tests/src"),
          Pages.ROOT.resolve("examples/crm/src/main/java"));

  private Sources() {}

  /** Returns a piece of a source, without the indentation that all its lines share. */
  static String quote(String what) {
    int hash = what.indexOf('#');
    String source = Pages.read(file(hash < 0 ? what : what.substring(0, hash)));
    String piece = hash < 0 ? type(source) : piece(source, what.substring(hash + 1), what);
    return piece.stripTrailing().stripIndent().strip() + "\n";
  }

  private static String type(String source) {
    Matcher header = Pattern.compile("(?m)^(package|import) .*\n").matcher(source);
    int end = 0;
    while (header.find()) {
      end = header.end();
    }
    return source.substring(end);
  }

  private static String piece(String source, String name, String what) {
    Matcher marked =
        Pattern.compile("(?ms)^ *// snippet: " + Pattern.quote(name) + "\n(.*?)^ *// end$")
            .matcher(source);
    if (marked.find()) {
      return marked.group(1);
    }
    Matcher method =
        Pattern.compile("(?ms)^  (?:@\\w+\n  )?[\\w<>, ]+ " + Pattern.quote(name) + "\\(.*?^  }\n")
            .matcher(source);
    if (method.find()) {
      return method.group();
    }
    throw new AssertionError("no snippet and no method is called so: " + what);
  }

  private static Path file(String type) {
    List<Path> found = ROOTS.stream().flatMap(root -> named(root, type + ".java")).toList();
    if (found.size() != 1) {
      throw new AssertionError("not one source of " + type + ": " + found);
    }
    return found.get(0);
  }

  private static Stream<Path> named(Path root, String name) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.endsWith(name)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
