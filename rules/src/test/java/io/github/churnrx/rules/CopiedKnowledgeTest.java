package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to somebody who copies the shipped knowledge and changes it. */
class CopiedKnowledgeTest {
  private static final Path SHIPPED = Path.of("knowledge");
  private static final String PATTERN = "patterns/rebate_asked.drl";

  @TempDir private Path copy;

  private Path copied() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  private void replace(String file, String part, String by) throws IOException {
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(part);
    Files.writeString(copy.resolve(file), text.replace(part, by));
  }

  private static List<Problem> problems(Path... layers) {
    return catchThrowableOfType(
            KnowledgeException.class, () -> ChurnRx.builder().knowledge(layers).build())
        .problems();
  }

  @Test
  void nothing_is_wrong_or_worth_a_notice_in_the_shipped_knowledge() {
    assertThat(ChurnRx.withDefaultKnowledge().knowledge().notices()).isEmpty();
  }

  @Test
  void a_copy_is_the_same_version() throws IOException {
    assertThat(ChurnRx.builder().knowledge(copied()).build().knowledge().version())
        .isEqualTo(ChurnRx.withDefaultKnowledge().knowledge().version());
  }

  @Test
  void another_cell_is_another_version() throws IOException {
    copied();
    replace("tiers.csv", "1000000", "900000");

    assertThat(ChurnRx.builder().knowledge(copy).build().knowledge().version())
        .isNotEqualTo(ChurnRx.withDefaultKnowledge().knowledge().version());
  }

  @Test
  void a_pattern_that_differs_from_the_shipped_one_is_refused() throws IOException {
    copied();
    replace(PATTERN, "minusDays(90)", "minusDays(60)");

    String file = copy.toString().replace('\\', '/') + "/" + PATTERN;
    assertThat(problems(copy))
        .extracting(Problem::toString)
        .contains(
            file
                + ": error pattern-changed: The pattern file \""
                + PATTERN
                + "\" differs from the shipped one. In this version patterns must be the shipped"
                + " ones: restore or delete the file, and use table rows instead.");
  }

  @Test
  void a_pattern_may_be_stored_with_other_line_ends_and_a_mark() throws IOException {
    copied();
    replace(PATTERN, "\n", "\r\n");
    Files.writeString(copy.resolve(PATTERN), "\uFEFF" + Files.readString(copy.resolve(PATTERN)));

    assertThat(ChurnRx.builder().knowledge(copy).build().knowledge().patterns()).hasSize(2);
  }

  @Test
  void a_pattern_that_is_deleted_leaves_a_symptom_that_waits_for_it() throws IOException {
    Files.delete(copied().resolve(PATTERN));

    assertThat(problems(copy)).extracting(Problem::code).containsExactly("pattern-missing");
  }

  @Test
  void a_layer_may_switch_off_what_a_pattern_raises() throws IOException {
    Files.writeString(copy.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.createDirectory(copy.resolve("symptoms"));
    Files.writeString(copy.resolve("symptoms/ours.csv"), "编号,启用\nREBATE_ASKED,否\n");

    ChurnRx ours = ChurnRx.builder().knowledge(copy).build();

    assertThat(ours.knowledge().symptom("REBATE_ASKED")).isEmpty();
    assertThat(ours.knowledge().patterns()).hasSize(2);
  }
}
