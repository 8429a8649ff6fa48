package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of symptoms that are shadowed, twins, contradict each other or count twice. */
class RowsTest {
  /** Gives the symptom MANY_COMPLAINTS two rows. */
  private static List<String> found(String first, String second) {
    return SOUND
        .cell("symptoms.csv", 3, "when-1", first)
        .cell("symptoms.csv", 4, "when-1", second)
        .cell("symptoms.csv", 4, "when-2", "")
        .found();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "complaints.recent >= 3 | complaints.recent >= 5         | 4:4 shadowed-row complaints.recent >= 5",
        "complaints.recent >= 5 | complaints.recent >= 3         | 3:4 shadowed-row complaints.recent >= 5",
        "complaints.recent >= 5 | complaints.recent > 4          | 4:4 duplicate-row complaints.recent > 4",
        "rival.goal != NONE     | rival.goal = LOCAL             | 4:4 shadowed-row rival.goal = LOCAL",
        "rival.goal != NONE     | rival.goal = LOCAL, RIVAL      | 4:4 duplicate-row rival.goal = LOCAL, RIVAL",
      })
  void a_row_that_another_row_of_its_symptom_implies_is_found(
      String first, String second, String expected) {
    assertThat(found(first, second)).contains("symptoms.csv:" + expected);
  }

  @Test
  void a_row_is_shadowed_by_one_that_asks_for_less() {
    Kb kb = SOUND.cell("symptoms.csv", 4, "when-1", "complaints.recent >= 6");

    assertThat(kb.found())
        .containsExactly(
            "symptoms.csv:4:4 shadowed-row complaints.recent >= 6; rival.goal = LOCAL");
    assertThat(kb.validate().warnings().get(0).message().en())
        .isEqualTo("This row never has an effect: whenever it holds, so does symptoms.csv:3:4.");
  }

  @Test
  void a_row_is_shadowed_by_several_that_cover_it_together() {
    Kb kb =
        SOUND
            .cell("symptoms.csv", 4, "when-1", "complaints.recent in [1..4]")
            .cell("symptoms.csv", 4, "when-2", "")
            .replace(
                "symptoms.csv",
                "ACCEPTED,",
                "MANY_COMPLAINTS,,,complaints.recent in [4..6],,,,,,,,,\nACCEPTED,");

    assertThat(kb.found())
        .containsExactly("symptoms.csv:5:4 shadowed-row complaints.recent in [4..6]");
    assertThat(kb.validate().warnings().get(0).message().en())
        .contains("symptoms.csv:3:4 + symptoms.csv:4:4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "complaints.recent >= 5 | complaints.recent in [3..5]",
        "complaints.recent >= 5 | rival.goal = LOCAL",
        "rival.goal = RIVAL     | rival.goal = LOCAL",
      })
  void alternatives_that_add_something_are_left_alone(String first, String second) {
    assertThat(found(first, second)).noneMatch(line -> line.matches(".*(shadowed|duplicate).*"));
  }

  @Test
  void a_row_that_reads_a_further_signal_does_not_shadow_one_without_it() {
    Kb kb = SOUND.cell("symptoms.csv", 4, "when-1", "complaints.recent >= 3");

    assertThat(kb.found()).isEmpty();
  }

  @Test
  void two_symptoms_with_the_same_conditions_and_effect_are_found() {
    Kb kb =
        SOUND.append(
            "symptoms.csv", "TAKEN,拿走了,taken,rival.accepted = yes,,,rival,RIVAL_OFFER strong,,,,,");

    assertThat(kb.found()).containsExactly("symptoms.csv:10:4 duplicate-row rival.accepted = yes");
    assertThat(kb.validate().warnings().get(0).message().en())
        .endsWith("as symptoms.csv:5:4 (ACCEPTED).");
  }

  @Test
  void symptoms_with_the_same_conditions_may_say_different_things() {
    Kb kb =
        SOUND.append(
            "symptoms.csv", "TAKEN,拿走了,taken,rival.accepted = yes,,,rival,LEAVING strong,,,,,");

    assertThat(kb.found()).isEmpty();
  }

  @Test
  void rows_that_hold_together_for_and_against_one_cause_in_one_family_are_found() {
    Kb kb =
        SOUND.append(
            "symptoms.csv",
            "CALM,平静,calm,complaints.recent <= 5,,,promise,,BROKEN_PROMISE weak,,,,");

    List<Problem> warnings = kb.validate().warnings();

    assertThat(kb.found())
        .containsExactly(
            "symptoms.csv:10:4 contradictory-rows BROKEN_PROMISE",
            "symptoms.csv:10:4 contradictory-rows BROKEN_PROMISE");
    assertThat(warnings.get(0).message().en())
        .isEqualTo(
            "This row and symptoms.csv:3:4 (MANY_COMPLAINTS) hold together and speak for and"
                + " against \"BROKEN_PROMISE\" in the family \"promises kept\".");
  }

  @ParameterizedTest
  @CsvSource({
    "complaints.recent < 3, promise, BROKEN_PROMISE",
    "complaints.recent <= 5, rival, BROKEN_PROMISE",
    "complaints.recent <= 5, promise, RIVAL_OFFER",
  })
  void what_speaks_against_elsewhere_in_another_family_or_of_another_cause_is_left_alone(
      String when, String family, String cause) {
    Kb kb =
        SOUND.append(
            "symptoms.csv", "CALM,平静,calm," + when + ",,," + family + ",," + cause + " weak,,,,");

    assertThat(kb.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "complaints.recent >= 8, ''",
    "complaints.recent in [2..5], ''",
    "complaints.recent >= 5, rival.accepted",
  })
  void a_signal_that_two_families_read_for_one_cause_counts_twice(String when, String and) {
    Kb kb =
        SOUND.append(
            "symptoms.csv",
            "ANGRY,很生气,angry," + when + "," + and + ",,rival,BROKEN_PROMISE weak,,,,,");

    assertThat(kb.found()).contains("symptoms.csv:10:4 counted-twice BROKEN_PROMISE");
  }

  @ParameterizedTest
  @CsvSource({
    "complaints.recent >= 8, '', promise, BROKEN_PROMISE",
    "complaints.recent >= 8, '', rival, RIVAL_OFFER",
    "complaints.recent = 1, '', rival, BROKEN_PROMISE",
    "orders.share < 0.9, complaints.recent >= 1, rival, BROKEN_PROMISE",
  })
  void other_uses_of_a_signal_do_not_count_twice(
      String when, String and, String family, String cause) {
    Kb kb =
        SOUND.append(
            "symptoms.csv",
            "ANGRY,很生气,angry," + when + "," + and + ",," + family + "," + cause + " weak,,,,,");

    assertThat(kb.found()).isEmpty();
  }
}
