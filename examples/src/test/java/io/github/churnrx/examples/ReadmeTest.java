package io.github.churnrx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the examples do. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SOURCE =
      Path.of("src/main/java/io/github/churnrx/examples/FirstDiagnosis.java");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void the_java_lines_are_those_of_the_example(String readme) throws IOException {
    String lines = block(read(ROOT.resolve(readme)), "java");

    assertThat(squeezed(read(SOURCE))).contains(squeezed(lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void the_page_is_what_the_example_prints(String readme) throws IOException {
    String page = block(read(ROOT.resolve(readme)), "text");

    assertThat(printed().strip()).isEqualTo(page.strip());
  }

  private static String printed() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      FirstDiagnosis.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String block(String text, String language) {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).as("a block of " + language).isTrue();
    return matcher.group(1);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
