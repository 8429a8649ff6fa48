package io.github.churnrx.validation.checks;

import static io.github.churnrx.validation.checks.Kb.OVERLAY;
import static io.github.churnrx.validation.checks.Kb.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is never used, reached or tried. */
class UseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signals.csv    | idle,闲置,idle,flag,,,,,,,,,,,问？,Asked?,manager,2 | signals.csv:12:1 never-used idle",
        "roles.csv      | idle,闲人,idle,,,                            | roles.csv:4:1 never-used idle",
        "tiers.csv      | SMALL,小型,small,3,                           | tiers.csv:4:1 never-used SMALL",
        "knowledge.yaml | '  NOISE: {zh: 噪音, en: noise}'             | knowledge.yaml:9:3 never-used NOISE",
      })
  void what_nothing_uses_is_noticed(String file, String line, String expected) {
    Kb kb = SOUND.append(file, line.replace("'", ""));

    assertThat(kb.found()).containsExactly(expected);
    assertThat(kb.validate().isSound()).isTrue();
    assertThat(kb.validate().notices().get(0).remedy().zh()).endsWith("。");
  }

  @Test
  void families_settings_harms_and_angles_are_noticed_too() {
    Kb kb =
        SOUND
            .replace("knowledge.yaml", "topics:", "  idle: {zh: 闲置, en: idle, kind: data}\ntopics:")
            .with("settings.csv", "id,value,zh,en\nfigure.mine,3,我的,mine\nrisk.high,9,高,high\n")
            .with("harms.csv", "id,zh,en,explain-zh,explain-en\nIDLE,闲,idle,闲置,idle\n")
            .with("angles.csv", "id,zh,en,question-zh,question-en\nIDLE,闲,idle,为何？,Why?\n");

    assertThat(kb.found())
        .containsExactly(
            "angles.csv:2:1 never-used IDLE",
            "harms.csv:2:1 never-used IDLE",
            "knowledge.yaml:7:3 never-used idle",
            "settings.csv:2:1 never-used figure.mine");
  }

  @Test
  void a_signal_that_stands_in_a_text_only_is_used() {
    Kb kb =
        SOUND
            .append("signals.csv", "idle,闲置,idle,flag,,,,,,,,,,,问？,Asked?,manager,2")
            .cell("roles.csv", 2, "person", "{idle}");

    assertThat(kb.found()).isEmpty();
  }

  @Test
  void a_symptom_that_is_left_without_effect_is_found() {
    Kb kb =
        SOUND
            .cell("symptoms.csv", 8, "supports", "LEAVING weak")
            .cell("symptoms.csv", 8, "against", "")
            .with("weights.csv", "symptom,target,strength,basis\nCONTENT,LEAVING,0,fitted\n");

    assertThat(kb.found()).containsExactly("symptoms.csv:8:8 no-effect CONTENT");
  }

  @Test
  void an_action_whose_causes_are_all_switched_off_is_noticed() {
    Kb ours =
        OVERLAY
            .with("causes.csv", "id,enabled\nRIVAL_OFFER,no\n")
            .with(
                "actions.csv",
                "id,zh,en,stage,for,priority,role,due\nOUTDO,胜过对手,Outdo,retain,RIVAL_OFFER,2,manager,3\n");

    assertThat(ours.foundOverSound())
        .contains("ours/actions.csv:2:1 never-used OUTDO")
        .filteredOn(line -> line.contains("never-used"))
        .hasSize(1);
  }

  @Test
  void a_cause_that_all_its_symptoms_together_cannot_make_likely_is_found() {
    Kb kb =
        SOUND
            .cell("symptoms.csv", 5, "supports", "RIVAL_OFFER 3.5")
            .cell("symptoms.csv", 6, "supports", "RIVAL_OFFER weak");

    assertThat(kb.found()).containsExactly("causes.csv:3:1 out-of-reach RIVAL_OFFER");
    assertThat(kb.validate().warnings().get(0).message().en())
        .contains("come to +9.5 decibans, and +10 are needed");
    assertThat(kb.cell("symptoms.csv", 5, "supports", "RIVAL_OFFER 4").found()).isEmpty();
  }

  @Test
  void a_cause_that_no_scenario_expects_is_found() {
    assertThat(
            SOUND.replace("scenarios/all.yaml", "main: RIVAL_OFFER", "not: [RIVAL_OFFER]").found())
        .containsExactly("causes.csv:3:1 no-scenario RIVAL_OFFER");
    assertThat(SOUND.without("scenarios/all.yaml").found())
        .containsExactly(
            "causes.csv:2:1 no-scenario BROKEN_PROMISE", "causes.csv:3:1 no-scenario RIVAL_OFFER");
  }

  @Test
  void a_scenario_that_is_commented_out_expects_nothing() {
    assertThat(
            SOUND
                .replace(
                    "scenarios/all.yaml",
                    "  expect: {main: RIVAL_OFFER}",
                    "  # expect: {main: RIVAL_OFFER}\n  expect: {risk: raised}")
                .found())
        .containsExactly("causes.csv:3:1 no-scenario RIVAL_OFFER");
  }

  @Test
  void a_layer_needs_scenarios_for_its_own_causes_only() {
    assertThat(OVERLAY.with("causes.csv", "id,side\nRIVAL_OFFER,market\n").foundOverSound())
        .isEmpty();
  }
}
