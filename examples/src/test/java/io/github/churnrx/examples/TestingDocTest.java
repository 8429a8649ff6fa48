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

/** What docs/testing.md shows stands in the project that the build compiles and runs. */
class TestingDocTest {
  private static final Path DOC = Path.of("../docs/testing.md");
  private static final Path PROJECT = Path.of("client-tests");

  @Test
  void the_java_lines_are_those_of_the_project() throws IOException {
    String sources = sources();

    List<String> blocks = blocks("java");

    assertThat(blocks).hasSize(5);
    assertThat(blocks).allSatisfy(block -> assertThat(sources).contains(block));
  }

  @Test
  void the_approved_lines_are_those_of_the_project() throws IOException {
    String approved = Files.readString(PROJECT.resolve("src/test/approved/dealers.csv"));

    assertThat(blocks("text").get(1))
        .isNotBlank()
        .satisfies(b -> assertThat(approved).startsWith(b));
  }

  @Test
  void the_failure_is_the_one_that_is_asserted() throws IOException {
    String asserted =
        Files.readString(Path.of("src/test/java/io/github/churnrx/examples/ClientTestsIT.java"))
            .replace("\\\n              [", "  [")
            .replaceAll("(?m)^ {12}", "");

    String shown = blocks("text").get(0);

    assertThat(asserted).contains(shown.substring(0, shown.indexOf(" (weights")));
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(DOC))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
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
