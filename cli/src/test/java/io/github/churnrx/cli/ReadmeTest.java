package io.github.churnrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows of the command is what the command prints. */
class ReadmeTest {
  private static final Path DEALERS = Path.of("..", "examples", "data", "dealers");

  @ParameterizedTest
  @CsvSource({"README.md, en", "README.zh.md, zh"})
  void the_lines_and_the_summary_are_those_of_the_command(String readme, String language)
      throws IOException {
    String text = Files.readString(Path.of("..", readme), StandardCharsets.UTF_8);
    List<Object> words = new ArrayList<>(List.of("diagnose"));
    try (Stream<Path> files = Files.list(DEALERS)) {
      files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(words::add);
    }
    words.addAll(
        List.of(
            "--mapping", DEALERS.resolve("mapping.yaml"), "--format", "brief", "--lang", language));

    Cli.Result result = Cli.run(words.toArray());

    String first = String.join("\n", result.out().lines().limit(6).toList());
    assertThat(text).contains(first + "\n…\n" + result.err().strip() + "\n```");
  }
}
