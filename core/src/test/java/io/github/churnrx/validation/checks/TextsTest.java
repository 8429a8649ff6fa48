package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts whose languages differ, signals that may be unknown in them, and cues. */
class TextsTest {
  @Test
  void a_signal_that_one_language_lacks_is_found_in_that_language() {
    assertThat(SOUND.cell("symptoms.csv", 2, "text-en", "We owe").found())
        .containsExactly("symptoms.csv:2:12 placeholder-differs we-owe.amount");
    assertThat(SOUND.cell("policies.csv", 2, "reason-zh", "先付款").found())
        .containsExactly("policies.csv:2:14 placeholder-differs we-owe.days");
    assertThat(SOUND.cell("actions.csv", 2, "zh", "付清{we-owe.amount}").found())
        .containsExactly("actions.csv:2:3 placeholder-differs we-owe.amount");
  }

  @Test
  void a_signal_that_may_be_unknown_when_the_text_is_told_is_noticed() {
    Kb kb =
        SOUND
            .cell("symptoms.csv", 5, "text-zh", "去 {rival.goal}")
            .cell("symptoms.csv", 5, "text-en", "To {rival.goal}");

    assertThat(kb.found()).containsExactly("symptoms.csv:5:11 placeholder-unread rival.goal");
    assertThat(kb.validate().isSound()).isTrue();
    assertThat(kb.cell("symptoms.csv", 5, "when-2", "rival.goal is known").found()).isEmpty();
  }

  @Test
  void every_row_of_a_symptom_must_know_what_its_text_says() {
    Kb kb =
        SOUND
            .cell("symptoms.csv", 3, "text-zh", "去 {rival.goal}")
            .cell("symptoms.csv", 3, "text-en", "To {rival.goal}");

    assertThat(kb.found()).containsExactly("symptoms.csv:3:11 placeholder-unread rival.goal");
    assertThat(kb.validate().notices().get(0).message().en()).contains("symptoms.csv:3 holds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "symptoms.csv | 2 | text-en | 我们欠 {we-owe.amount} | 2:12",
        "actions.csv  | 4 | en      | 登门拜访               | 4:3",
        "causes.csv   | 2 | zh      | a broken promise       | ''",
        "causes.csv   | 2 | en      | \"失信\" (broken)      | ''",
      })
  void a_text_in_the_wrong_language_is_found(
      String file, int row, String column, String text, String place) {
    List<String> found = SOUND.cell(file, row, column, text).found();

    assertThat(found)
        .hasSize(place.isEmpty() ? 0 : 1)
        .allMatch(line -> line.startsWith(file + ":" + place + " not-translated "));
  }

  @Test
  void a_text_that_was_copied_to_the_other_language_is_found() {
    Kb kb =
        SOUND
            .cell("causes.csv", 2, "explain-zh", "a promise was broken")
            .cell("tiers.csv", 2, "zh", "VIP")
            .cell("tiers.csv", 2, "en", "VIP");

    assertThat(kb.found()).containsExactly("causes.csv:2:5 not-translated a promise was broken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "太贵; 价格太贵     | 2:4 covered-cue 价格太贵",
        "太贵; 太贵…受不了 | ''",
        "太贵; 不太贵       | ''",
      })
  void a_cue_that_holds_a_shorter_one_of_the_same_meaning_adds_nothing(String cues, String found) {
    Kb kb = SOUND.append("phrases.csv", "NOT,,negation,不,,").cell("phrases.csv", 2, "zh", cues);

    assertThat(kb.found()).isEqualTo(found.isEmpty() ? List.of() : List.of("phrases.csv:" + found));
  }

  @Test
  void the_same_cue_in_two_rows_is_noticed_once_at_the_later() {
    assertThat(SOUND.append("phrases.csv", "COSTLY,PRICE,complaint,太貴,,").found())
        .containsExactly("phrases.csv:4:4 covered-cue 太貴");
  }

  @Test
  void words_within_words_and_cues_with_exclusions_are_left_alone() {
    assertThat(SOUND.cell("phrases.csv", 2, "en", "too dear; dear; endearing").found())
        .containsExactly("phrases.csv:2:5 covered-cue too dear");
    assertThat(
            SOUND
                .cell("phrases.csv", 2, "zh", "太贵; 价格太贵")
                .cell("phrases.csv", 2, "unless", "不算太贵")
                .found())
        .isEmpty();
  }

  @Test
  void a_longer_cue_is_needed_where_another_topic_would_take_its_place() {
    Kb kb =
        SOUND
            .replace("knowledge.yaml", "topics:", "topics:\n  USE: {zh: 使用, en: use}")
            .cell("phrases.csv", 2, "zh", "价格太贵; 贵");

    assertThat(kb.append("phrases.csv", "HARD,USE,complaint,用不起,,").found())
        .containsExactly("phrases.csv:2:4 covered-cue 价格太贵");
    assertThat(kb.append("phrases.csv", "HARD,USE,complaint,太贵,,").found()).isEmpty();
  }
}
