package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layers laid over other knowledge. */
class OverlayTest {
  private static final String SYMPTOMS = "symptoms/ours.csv";

  @Test
  void a_layer_that_says_nothing_changes_nothing() {
    Knowledge ours = OVERLAY.loadOverSmall();

    assertThat(ours.name()).isEqualTo("ours");
    assertThat(ours.symptoms()).extracting("id").containsExactly("LATE", "ACCEPTED");
    assertThat(ours.families()).extracting("id").containsExactly("stated", "promise", "rival");
  }

  @Test
  void one_cell_changes_and_the_rest_stays() {
    Symptom late =
        OVERLAY
            .with(SYMPTOMS, "id,absent\nLATE,strong\n")
            .loadOverSmall()
            .symptom("LATE")
            .orElseThrow();

    assertThat(late.weightWhenAbsent())
        .hasValueSatisfying(w -> assertThat(w.value()).isEqualTo(10));
    assertThat(late.ways()).hasSize(2);
    assertThat(late.family().id()).isEqualTo("promise");
    assertThat(late.at()).hasToString("shipped/symptoms/all.csv:2");
  }

  @Test
  void a_condition_replaces_all_alternatives_and_names_the_layer() {
    Symptom late =
        OVERLAY
            .with(
                SYMPTOMS,
                "id,when-1,when-2\nlate,we-owe.days >= 60,\nLATE,rival.accepted,we-owe.days > 0\n")
            .loadOverSmall()
            .symptom("LATE")
            .orElseThrow();

    assertThat(late.ways())
        .extracting(
            way -> way.at() + " " + way.conditions().get(0).at() + " " + way.conditions().size())
        .containsExactly(
            "ours/symptoms/ours.csv:2 ours/symptoms/ours.csv:2:2 1",
            "ours/symptoms/ours.csv:3 ours/symptoms/ours.csv:3:2 2");
  }

  @Test
  void old_conditions_do_not_linger_beside_new_ones() {
    Files two = SMALL.cell("symptoms/all.csv", 4, "when-2", "we-owe.days > 3");

    Knowledge ours =
        Files.load(
            List.of(
                two.layer("base"),
                OVERLAY.with(SYMPTOMS, "id,when-1\nACCEPTED,rival.goal = RIVAL\n").layer("ours")));

    assertThat(ours.symptom("ACCEPTED").orElseThrow().ways().get(0).conditions()).hasSize(1);
  }

  @Test
  void a_dash_clears_a_cell() {
    Symptom late =
        OVERLAY
            .with(SYMPTOMS, "id,absent,text-zh,text-en\nLATE,-,-,-\n")
            .loadOverSmall()
            .symptom("LATE")
            .orElseThrow();

    assertThat(late.weightWhenAbsent()).isEmpty();
    assertThat(late.text().text().en()).isEqualTo("rebate late");
  }

  @Test
  void what_is_cleared_must_not_be_needed() {
    assertThat(OVERLAY.with(SYMPTOMS, "id,family\nLATE,-\n").problemsOverSmall())
        .containsExactly("ours/symptoms/ours.csv:2:2 missing-value");
  }

  @Test
  void a_wrong_cell_of_a_layer_is_found_in_its_file() {
    assertThat(OVERLAY.with(SYMPTOMS, "id,absent\n\nLATE,strongly\n").problemsOverSmall())
        .containsExactly(
            "ours/symptoms/ours.csv:2 blank-row",
            "ours/symptoms/ours.csv:3:2 bad-strength strongly");
  }

  @Test
  void a_new_id_adds_an_entry() {
    Knowledge ours =
        OVERLAY
            .with(SYMPTOMS, "编号,中文名,英文名,条件1,证据族,支持\nLATER,更迟,later,we-owe.days >= 90,承诺,失信 决定\n")
            .loadOverSmall();

    assertThat(ours.symptoms()).extracting("id").containsExactly("LATE", "ACCEPTED", "LATER");
    assertThat(ours.symptom("LATER").orElseThrow().at()).hasToString("ours/symptoms/ours.csv:2");
  }

  @Test
  void a_row_without_a_name_for_an_id_that_is_nowhere_below_is_a_slip() {
    assertThat(
            Files.found(List.of(OVERLAY.with(SYMPTOMS, "id,absent\nLAET,strong\n").layer("ours"))))
        .extracting(Problem::toString)
        .containsExactly(
            "ours/symptoms/ours.csv:2:1: error unknown-entry: No layer below has an entry with the"
                + " id \"LAET\", and a new one needs a name. Did you mean LATE?");
  }

  @Test
  void switching_off_cascades_with_notices() {
    Files off =
        OVERLAY
            .with("actions.csv", "id,enabled\nPAY,no\n")
            .with(
                "actions.csv",
                "id,zh,en,stage,for,priority,role,due,enabled\nPAY,,,,,,,,否\nSAY,说明,Explain,retain,失信,2,finance,3,\n");

    Knowledge ours = off.loadOverSmall();

    assertThat(ours.actions()).extracting("id").containsExactly("VISIT", "SAY");
    assertThat(ours.action("VISIT").orElseThrow().after()).isEmpty();
    assertThat(ours.notices())
        .extracting(Problem::toString)
        .containsExactly(
            "shipped/actions.csv:4:12: notice reference-disabled: \"PAY\" is switched off; this"
                + " reference to it is ignored.");
  }

  @Test
  void a_later_layer_may_switch_on_again() {
    Files off = OVERLAY.with(SYMPTOMS, "id,enabled\nLATE,no\n");
    Files on = OVERLAY.with("symptoms/all.csv", "id,enabled\nLATE,yes\n");

    Knowledge both = Files.load(List.of(SMALL.layer("base"), off.layer("off"), on.layer("on")));

    assertThat(both.symptom("LATE")).isPresent();
  }

  @Test
  void layers_apply_in_their_order() {
    Files sixty = OVERLAY.with(SYMPTOMS, "id,when-1\nLATE,we-owe.days >= 60\n");
    Files ninety = OVERLAY.with(SYMPTOMS, "id,when-1\nLATE,we-owe.days >= 90\n");

    assertThat(test(Files.load(List.of(sixty.layer("a"), ninety.layer("b"))))).isEqualTo(">= 90");
    assertThat(test(Files.load(List.of(ninety.layer("b"), sixty.layer("a"))))).isEqualTo(">= 60");
  }

  private static String test(Knowledge knowledge) {
    return knowledge
        .symptom("LATE")
        .orElseThrow()
        .ways()
        .get(0)
        .conditions()
        .get(0)
        .test()
        .toString();
  }

  @Test
  void a_column_of_an_action_changes_in_all_its_cases() {
    Action pay =
        OVERLAY
            .with("actions.csv", "id,role\nPAY,manager\n")
            .loadOverSmall()
            .action("PAY")
            .orElseThrow();

    assertThat(pay.indications())
        .extracting(Indication::role)
        .containsExactly("manager", "manager");
    assertThat(pay.indications()).extracting(Indication::priority).containsExactly(2, 1);
  }

  @Test
  void a_cause_replaces_all_cases_of_an_action_and_keeps_the_other_columns_of_the_first() {
    Action pay =
        OVERLAY
            .with(
                "actions.csv", "id,for,tier\nPAY,BROKEN_PROMISE; LEAVING,\nPAY,RIVAL_OFFER,MAIN\n")
            .loadOverSmall()
            .action("PAY")
            .orElseThrow();

    assertThat(pay.indications())
        .extracting(i -> i.targets().size() + " " + i.tiers() + " " + i.priority() + " " + i.at())
        .containsExactly("2 [] 2 ours/actions.csv:2", "1 [MAIN] 2 ours/actions.csv:3");
  }

  @Test
  void several_rows_of_a_layer_replace_all_cases_of_an_action() {
    Action pay =
        OVERLAY
            .with("actions.csv", "id,tier,priority\nPAY,KEY,3\nPAY,MAIN,4\n")
            .loadOverSmall()
            .action("PAY")
            .orElseThrow();

    assertThat(pay.indications())
        .extracting(i -> i.tiers() + " " + i.priority() + " " + i.targets())
        .containsExactly("[KEY] 3 [BROKEN_PROMISE]", "[MAIN] 4 [BROKEN_PROMISE]");
  }

  @Test
  void ids_of_a_layer_need_not_repeat_the_case_of_those_below() {
    Knowledge ours = OVERLAY.with("settings.csv", "id,value\nGrade.Strong,18\n").loadOverSmall();

    assertThat(ours.number("grade.strong")).isEqualTo(18);
    assertThat(ours.thresholds().strong()).isEqualTo(180);
  }

  @Test
  void a_layer_may_add_evidence_families() {
    Files added =
        OVERLAY
            .with(
                "knowledge.yaml",
                "name: ours\nextends: default\nfamilies:\n  web: {zh: 网站, en: web}\n")
            .with(SYMPTOMS, "id,family\nLATE,网站\n");

    assertThat(added.loadOverSmall().symptom("LATE").orElseThrow().family().id()).isEqualTo("web");
  }

  @Test
  void problems_of_all_layers_are_reported_at_once() {
    Files first = OVERLAY.with(SYMPTOMS, "id,absent\nLATE,huge\n");
    Files second = OVERLAY.with("tiers.csv", "id,rank\nKEY,first\n");

    assertThat(Files.problems(List.of(first.layer("a"), second.layer("b"))))
        .containsExactly(
            "a/symptoms/ours.csv:2:2 bad-strength huge", "b/tiers.csv:2:2 bad-number first");
  }
}
