package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveKnowledgeTest {
  @TempDir Path folder;

  @Test
  void what_is_published_is_diagnosed_with_without_a_restart() throws IOException {
    String[] told = LiveKnowledge.run(folder).split("\n", -1);

    assertThat(told).hasSize(4);
    assertThat(told[0]).startsWith("score of BROKEN_PROMISE: ").isNotEqualTo(told[2]);
    assertThat(told[1]).isEqualTo("now in use: 8, not 10");
    assertThat(told[2]).startsWith("score of BROKEN_PROMISE: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"publishing.md", "publishing.zh.md"})
  void the_guide_shows_code_that_is_compiled(String page) throws IOException {
    String guide = Files.readString(Path.of("..", "docs", page));
    String source =
        Files.readString(Path.of("src/main/java/io/github/churnrx/examples/LiveKnowledge.java"));
    String shown = guide.substring(guide.indexOf("```java\n") + 8);
    String code = shown.substring(0, shown.indexOf("```"));

    assertThat(code.lines().filter(line -> !line.isBlank()))
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(squeezed(source)).contains(squeezed(line)));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
