package io.github.churnrx.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.examples.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The developer guide shows code that is compiled and what it prints; {@code -Dchurnrx.docs=renew}
 * writes both anew. Each block of Java stands under {@code <!-- snippet: Class#name -->}, each
 * block of text under {@code <!-- output: name -->}.
 */
class DeveloperGuideTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)(?:^<!-- (snippet|output): (\\S+) -->\n)?^```(java|text)\n(.*?)^```$");

  private static final String RENEW =
      "the page shows what was; mvn -pl examples -am test -Dtest=DeveloperGuideTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dchurnrx.docs=renew writes it anew";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"developer-guide.md", "developer-guide.zh.md"})
  void its_code_is_compiled_and_its_output_is_printed(String page) throws IOException {
    Path file = Pages.ROOT.resolve("docs").resolve(page);
    Map<String, String> outputs = Outputs.all(folder);
    List<String> shown = new ArrayList<>();

    String renewed =
        BLOCK
            .matcher(Pages.read(file))
            .replaceAll(block -> Matcher.quoteReplacement(renewed(block, outputs, shown)));

    if ("renew".equals(System.getProperty("churnrx.docs"))) {
      Files.writeString(file, renewed);
    }
    assertThat(Pages.read(file)).as(RENEW).isEqualTo(renewed);
    assertThat(shown).hasSizeGreaterThan(20).doesNotHaveDuplicates();
  }

  private static String renewed(
      MatchResult block, Map<String, String> outputs, List<String> shown) {
    String kind = block.group(1);
    String name = block.group(2);
    assertThat(kind).as("what this block quotes: %s", block.group(4)).isNotNull();
    assertThat(block.group(3)).as(name).isEqualTo(kind.equals("snippet") ? "java" : "text");
    shown.add(kind + " " + name);
    String content = kind.equals("snippet") ? Sources.quote(name) : outputs.get(name);
    assertThat(content).as("the output %s", name).isNotNull();
    return "<!-- " + kind + ": " + name + " -->\n```" + block.group(3) + "\n" + content + "```";
  }

  @Test
  void both_languages_quote_the_same_and_have_the_same_parts() {
    String english = Pages.read(Pages.ROOT.resolve("docs/developer-guide.md"));
    String chinese = Pages.read(Pages.ROOT.resolve("docs/developer-guide.zh.md"));

    assertThat(quoted(chinese)).isEqualTo(quoted(english));
    assertThat(levels(chinese)).isEqualTo(levels(english)).hasSizeGreaterThan(15);
    assertThat(codes(chinese)).isEqualTo(codes(english)).hasSizeGreaterThan(10);
  }

  @Test
  void what_no_source_holds_cannot_be_quoted() {
    assertThatThrownBy(() -> Sources.quote("AccountCases#nothing"))
        .hasMessageContaining("no snippet and no method");
    assertThatThrownBy(() -> Sources.quote("Nowhere")).hasMessageContaining("not one source");
    assertThat(Sources.quote("DealerDiagnosisTest#a_rebate_we_owe_is_paid_first_and_by_finance"))
        .startsWith("@Test\nvoid a_rebate")
        .endsWith("\n}\n");
  }

  private static List<String> quoted(String page) {
    return found(page, "<!-- (?:snippet|output): (\\S+?)(?:-zh)? -->");
  }

  private static List<String> levels(String page) {
    return found(page.replaceAll("(?ms)^```.*?^```", ""), "(?m)^(#+) ");
  }

  private static Set<String> codes(String page) {
    return new TreeSet<>(found(page, "errors(?:\\.zh)?\\.md#([a-z0-9-]+)"));
  }

  private static List<String> found(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
  }
}
