package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.OVERLAY;
import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of layers, those are told of findings that are asked about. */
class LayersTest {
  private static final Kb FAULTY =
      SOUND
          .cell("symptoms.csv", 3, "when-2", "complaints.recent < 3")
          .append("roles.csv", "idle,闲人,idle,,,");

  @Test
  void what_is_wrong_below_is_not_told_to_the_layer_above() {
    assertThat(FAULTY.found())
        .containsExactly(
            "roles.csv:4:1 never-used idle",
            "symptoms.csv:3:5 exclusive-conditions complaints.recent < 3");
    assertThat(Kb.lines(OVERLAY.validateOver(FAULTY))).isEmpty();
  }

  @Test
  void what_a_layer_makes_wrong_below_is_told() {
    Kb ours =
        OVERLAY.with("symptoms.csv", "id,when-1,when-2\nLATE,we-owe.days >= 30,we-owe.days < 9\n");

    assertThat(ours.foundOverSound())
        .containsExactly("ours/symptoms.csv:2:3 exclusive-conditions we-owe.days < 9");
  }

  @Test
  void a_signal_below_that_a_layer_leaves_without_a_use_is_not_its_concern() {
    Kb ours = OVERLAY.with("symptoms.csv", "id,enabled\nCONTENT,no\n");

    assertThat(ours.foundOverSound()).isEmpty();
  }

  @Test
  void rows_without_an_error_are_looked_at_even_where_there_are_errors_elsewhere() {
    Kb kb = FAULTY.cell("symptoms.csv", 5, "when-1", "rival.acepted");

    assertThat(kb.validate().isUsable()).isFalse();
    assertThat(kb.validate().knowledge()).isEmpty();
    assertThat(kb.found())
        .containsExactly(
            "symptoms.csv:3:5 exclusive-conditions complaints.recent < 3",
            "symptoms.csv:5:4 unknown-signal rival.acepted");
  }

  @Test
  void a_row_with_an_error_is_only_told_of_that() {
    Kb kb = FAULTY.cell("symptoms.csv", 3, "supports", "BROKEN_PROMISE");

    assertThat(kb.found()).containsExactly("symptoms.csv:3:8 bad-strength BROKEN_PROMISE");
  }

  @Test
  void warnings_and_notices_are_told_apart() {
    assertThat(FAULTY.validate().errors()).isEmpty();
    assertThat(FAULTY.validate().warnings())
        .extracting("code")
        .containsExactly("exclusive-conditions");
    assertThat(FAULTY.validate().notices()).extracting("code").containsExactly("never-used");
    assertThat(FAULTY.validate().isUsable()).isTrue();
    assertThat(FAULTY.validate().isSound()).isFalse();
  }

  @Test
  void several_layers_that_are_asked_about_are_all_looked_at() {
    assertThat(
            Kb.lines(
                Kb.validate(
                    SOUND,
                    List.of(FAULTY.layer("base"), OVERLAY.layer("ours")),
                    LocalDate.of(2026, 6, 1))))
        .containsExactly(
            "base/roles.csv:4:1 never-used idle",
            "base/symptoms.csv:3:5 exclusive-conditions complaints.recent < 3");
  }
}
