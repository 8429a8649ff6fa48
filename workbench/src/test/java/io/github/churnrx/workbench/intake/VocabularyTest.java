package io.github.churnrx.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Knowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Set<String> SPECIAL =
      Set.of(
          "table",
          "key",
          "name",
          "never",
          "idle",
          "status",
          "active",
          "churn",
          "tier",
          "flag",
          "complaint-kind",
          "monthly",
          "months",
          "years");
  private static final Knowledge KNOWLEDGE = ChurnRx.withDefaultKnowledge().knowledge();

  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final Targets targets = new Targets(KNOWLEDGE, vocabulary);

  @Test
  void every_synonym_of_a_column_points_to_a_field_or_signal_that_exists() {
    int checked = 0;
    for (String about : targets.subjects()) {
      List<String> ids = targets.of(about).stream().map(Target::id).toList();
      for (String means : vocabulary.meanings(about)) {
        assertThat(ids).as("%s,%s", about, means).contains(means);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(90);
  }

  @Test
  void every_synonym_of_a_table_points_to_the_customers_or_a_stream() {
    assertThat(vocabulary.meanings("table"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            means ->
                assertThat(means.equals(Target.CUSTOMERS) || EventType.byId(means).isPresent())
                    .as(means)
                    .isTrue());
  }

  @Test
  void every_translation_of_a_category_gives_a_value_that_the_field_or_signal_allows() {
    int checked = 0;
    for (String about : vocabulary.subjects()) {
      if (SPECIAL.contains(about) || targets.subjects().contains(about)) {
        continue;
      }
      Target target = target(about);
      List<String> allowed = target.choices().stream().map(Target.Choice::id).toList();
      assertThat(allowed).as(about).containsAll(vocabulary.meanings(about));
      checked++;
    }
    assertThat(checked).isGreaterThan(10);
  }

  private Target target(String about) {
    return targets.subjects().stream()
        .flatMap(subject -> targets.of(subject).stream())
        .filter(t -> t.signal() ? t.id().equals(about) : (t.about() + "." + t.id()).equals(about))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is called " + about));
  }

  @Test
  void no_name_has_two_meanings_within_one_subject() {
    for (String about : vocabulary.subjects()) {
      Set<String> seen = new HashSet<>();
      for (String means : vocabulary.meanings(about)) {
        for (String name : vocabulary.names(about, means)) {
          boolean shared =
              targets.subjects().contains(about)
                  || about.equals("table")
                  || about.startsWith("interactions.");
          assertThat(seen.add(name) || shared).as("%s: %s", about, name).isTrue();
        }
      }
    }
  }
}
