package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/testing.md shows, in both languages, stands in the project that the build runs. */
class TestingDocTest {
  private static final Path PROJECT = Path.of("client-tests");

  @ParameterizedTest
  @ValueSource(strings = {"testing.md", "testing.zh.md"})
  void the_java_lines_are_those_of_the_project(String doc) throws IOException {
    String sources = sources();

    List<String> blocks = blocks(doc, "java");

    assertThat(blocks).hasSize(6);
    assertThat(blocks).allSatisfy(block -> assertThat(sources).contains(block));
  }

  @ParameterizedTest
  @ValueSource(strings = {"testing.md", "testing.zh.md"})
  void the_approved_lines_are_those_of_the_project(String doc) throws IOException {
    String approved = Files.readString(PROJECT.resolve("src/test/approved/dealers.csv"));

    assertThat(blocks(doc, "text").get(1))
        .isNotBlank()
        .satisfies(b -> assertThat(approved).startsWith(b));
  }

  @ParameterizedTest
  @ValueSource(strings = {"testing.md", "testing.zh.md"})
  void the_failure_is_the_one_that_is_asserted(String doc) throws IOException {
    String asserted =
        Files.readString(Path.of("src/test/java/io/github/churnrx/examples/ClientTestsIT.java"))
            .replace("\\\n              [", "  [")
            .replaceAll("(?m)^ {12}", "");

    String shown = blocks(doc, "text").get(0);

    assertThat(asserted).contains(shown.substring(0, shown.lastIndexOf("\n\n")));
  }

  @Test
  void both_languages_tell_of_the_same_methods() throws IOException {
    assertThat(methods("testing.zh.md")).isNotEmpty().isEqualTo(methods("testing.md"));
  }

  private static List<String> methods(String doc) throws IOException {
    return Pattern.compile("`(\\w+)(?:\\([^`]*\\))?`")
        .matcher(Files.readString(doc(doc)))
        .results()
        .map(name -> name.group(1))
        .sorted()
        .distinct()
        .toList();
  }

  private static List<String> blocks(String doc, String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(doc(doc)))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  private static Path doc(String name) {
    return Path.of("../docs", name);
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("src/test/java"))) {
      return files
          .filter(Files::isRegularFile)
          .map(TestingDocTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
