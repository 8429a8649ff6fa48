package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecondThoughtsTest {

  @Test
  void it_asks_compares_explains_and_keeps() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      SecondThoughts.main(new String[0]);
    } finally {
      System.setOut(before);
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("sales director: ", "  yes -> ", "  no -> ")
        .contains("days our rebate runs late: 100 days → 0 days")
        .contains("Cause: BROKEN_PROMISE")
        .endsWith("D-0417 as of 2026-06-30" + System.lineSeparator());
  }

  @Test
  void the_lines_of_the_guide_are_those_of_the_example() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/io/github/churnrx/examples/SecondThoughts.java"));
    for (String guide : List.of("doubt.md", "doubt.zh.md")) {
      Matcher blocks =
          Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(Path.of("..", "docs", guide)));
      int found = 0;
      while (blocks.find()) {
        assertThat(source.replaceAll("\\s+", "")).contains(blocks.group(1).replaceAll("\\s+", ""));
        found++;
      }
      assertThat(found).as(guide).isEqualTo(4);
    }
  }
}
