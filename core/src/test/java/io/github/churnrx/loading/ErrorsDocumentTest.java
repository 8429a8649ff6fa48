package io.github.churnrx.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code is explained, documented and provoked; {@code -Dchurnrx.docs=renew} writes anew. */
class ErrorsDocumentTest {
  private static final Path ROOT = Path.of("..");

  /** Those that only a disk, another process or a later version could provoke. */
  private static final Set<String> OUT_OF_REACH =
      Set.of("store-busy", "unwritable-store", "unusable-version");

  @ParameterizedTest
  @CsvSource({"errors.md,en", "errors.zh.md,zh"})
  void the_documentation_is_complete_and_current(String name, String language) throws IOException {
    Path file = ROOT.resolve("docs").resolve(name);
    String written = new ErrorsDocument(Locale.forLanguageTag(language)).write();
    if ("renew".equals(System.getProperty("churnrx.docs"))) {
      Files.writeString(file, written);
    }

    assertThat(Files.readString(file)).isEqualTo(written);
  }

  @ParameterizedTest
  @EnumSource
  void every_code_is_explained_in_both_languages(ProblemCode code) {
    Text text = code.explanation();

    assertThat(text.zh())
        .containsPattern("\\p{IsHan}")
        .endsWith("。")
        .doesNotContainPattern("\\{\\d");
    assertThat(text.en()).matches("[A-Zk].*\\.").doesNotContainPattern("\\p{IsHan}");
    assertThat(ProblemCode.of(code.id())).contains(code);
  }

  @ParameterizedTest
  @EnumSource
  void every_code_says_what_is_wrong_in_both_languages(ProblemCode code) {
    Text says = code.says();
    Text advises = code.advises();

    assertThat(says.zh()).containsPattern("\\p{IsHan}").endsWith("。");
    assertThat(says.en()).endsWith(".").doesNotContainPattern("\\p{IsHan}");
    assertThat(advises.zh().isEmpty()).isEqualTo(advises.en().isEmpty());
    assertThat(advises.en()).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void every_code_is_provoked_by_a_test() throws IOException {
    Set<String> provoked =
        EveryProblemTest.slips().map(slip -> (String) slip.get()[0]).collect(Collectors.toSet());
    String tests = tests();

    List<String> unprovoked = new ArrayList<>();
    for (ProblemCode code : ProblemCode.values()) {
      boolean isOutOfReach = OUT_OF_REACH.contains(code.id());
      if (!provoked.contains(code.name()) && !isNamed(code, tests) && !isOutOfReach) {
        unprovoked.add(code.id());
      }
    }

    assertThat(unprovoked).as("codes that no test expects: add a test that does").isEmpty();
  }

  private static boolean isNamed(ProblemCode code, String tests) {
    String id = "(?<![\\w-])" + Pattern.quote(code.id()) + "(?![\\w-])";
    String constant = "\\bProblemCode\\." + code.name() + "\\b";
    return Pattern.compile(id + "|" + constant).matcher(tests).find();
  }

  /** Returns all tests of all modules but those about all codes at once. */
  private static String tests() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.sorted().toList()) {
        Path sources = module.resolve("src/test/java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith("Test.java")).forEach(f -> add(f, all));
          }
        }
      }
    }
    return all.toString();
  }

  private static void add(Path file, StringBuilder all) {
    try {
      all.append(Files.readString(file)).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_code_that_does_not_exist_is_none() {
    assertThat(ProblemCode.of("unknown-sygnal")).isEmpty();
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id)).doesNotHaveDuplicates();
  }
}
