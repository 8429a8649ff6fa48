package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Problem;
import org.junit.jupiter.api.Test;

/** What one table says about the entries of another. */
class ReferencesTest {
  private static final String SYMPTOMS = "symptoms/all.csv";
  private static final String CAUSES = "causes.csv";
  private static final String ACTIONS = "actions.csv";

  @Test
  void every_reference_to_nothing_is_found_at_its_cell() {
    Files spoilt =
        SMALL
            .cell("signals.csv", 6, "ask", "boss")
            .cell(CAUSES, 2, "parent", "ROOT")
            .cell(CAUSES, 2, "role", "boss")
            .cell(SYMPTOMS, 2, "against", "NOTHING weak; LEAVING weak")
            .cell(ACTIONS, 2, "for", "UNDETERMIND")
            .cell(ACTIONS, 3, "role", "boss")
            .cell("policies.csv", 2, "tier", "KEYS")
            .cell("policies.csv", 2, "stage", "later")
            .cell("policies.csv", 2, "contact", "mail")
            .cell("policies.csv", 2, "actions", "VISIT; PHONE")
            .cell("roles.csv", 2, "fallback", "boss");

    assertThat(spoilt.problems())
        .containsExactly(
            "actions.csv:2:5 unknown-cause UNDETERMIND",
            "actions.csv:3:13 unknown-role boss",
            "causes.csv:2:4 unknown-cause ROOT",
            "causes.csv:2:11 unknown-role boss",
            "policies.csv:2:8 unknown-tier KEYS",
            "policies.csv:2:9 unknown-value later",
            "policies.csv:2:10 unknown-value mail",
            "policies.csv:2:11 unknown-action PHONE",
            "roles.csv:2:7 unknown-role boss",
            "signals.csv:6:17 unknown-role boss",
            "symptoms/all.csv:2:10 unknown-cause NOTHING");
  }

  @Test
  void few_allowed_values_are_listed_in_the_readers_language() {
    Problem found = SMALL.cell(ACTIONS, 4, "stage", "xyz").found().get(0);

    assertThat(found.message().en()).isEqualTo("\"xyz\" is not allowed in the column \"stage\".");
    assertThat(found.remedy().en()).isEqualTo("Use one of prevent, retain, win-back, organise.");
    assertThat(found.remedy().zh()).isEqualTo("可用：预防、慰留、挽回、组织。");
  }

  @Test
  void the_nearest_names_are_suggested() {
    assertThat(SMALL.cell(ACTIONS, 4, "stage", "retian").found().get(0).remedy().en())
        .isEqualTo("Did you mean retain?");
    assertThat(SMALL.cell(ACTIONS, 4, "for", "OFFER").found().get(0).remedy().en())
        .isEqualTo("Did you mean rival offer?");
  }

  @Test
  void a_long_list_is_not_recited() {
    Files many = SMALL;
    for (int i = 0; i < 30; i++) {
      many = many.append("roles.csv", "role-" + i + ",角色" + i + ",r" + i + ",,,,,,");
    }

    assertThat(many.cell(ACTIONS, 4, "role", "chairwoman").found().get(0).remedy().en())
        .isEqualTo("Nothing is called anything like it.");
  }

  @Test
  void a_grade_at_which_nothing_is_found_is_refused() {
    assertThat(SMALL.cell(ACTIONS, 2, "grade", "ruled-out").problems())
        .containsExactly("actions.csv:2:8 unknown-value ruled-out");
    assertThat(SMALL.cell(ACTIONS, 2, "status", "GONE").found().get(0).message().en())
        .isEqualTo("\"GONE\" is not allowed in the column \"status\".");
  }

  @Test
  void any_restricts_to_nothing() {
    Knowledge any = SMALL.cell(ACTIONS, 4, "tier", "任意").cell(ACTIONS, 4, "status", "any").load();

    assertThat(any.action("VISIT").orElseThrow().indications().get(0).tiers()).isEmpty();
    assertThat(any.action("VISIT").orElseThrow().indications().get(0).statuses()).isEmpty();
  }

  @Test
  void tiers_may_be_named_by_their_synonyms_and_as_unknown() {
    Knowledge vip = SMALL.cell(ACTIONS, 4, "tier", "vip; 未知").load();

    assertThat(vip.action("VISIT").orElseThrow().indications().get(0).tiers())
        .containsExactlyInAnyOrder("KEY", "unknown");
  }

  @Test
  void what_refers_to_a_signal_that_is_switched_off_loses_that_with_a_notice() {
    Files off = SMALL.cell("signals.csv", 3, "enabled", "no");

    Knowledge knowledge = off.load();

    assertThat(off.problems())
        .containsExactly(
            "actions.csv:2:2 reference-disabled we-owe.amount",
            "actions.csv:2:3 reference-disabled we-owe.amount",
            "symptoms/all.csv:2:12 reference-disabled we-owe.amount",
            "symptoms/all.csv:2:13 reference-disabled we-owe.amount",
            "symptoms/all.csv:3:4 reference-disabled we-owe.amount");
    assertThat(knowledge.symptom("LATE").orElseThrow().ways()).hasSize(1);
    assertThat(knowledge.symptom("LATE").orElseThrow().text().text().en())
        .isEqualTo("We owe we-owe.amount");
  }

  @Test
  void a_condition_on_a_signal_that_is_switched_off_is_recognised_by_its_label_too() {
    Files off =
        SMALL
            .cell("signals.csv", 2, "enabled", "否")
            .cell(SYMPTOMS, 2, "when-1", "days we are late >= 30")
            .cell(ACTIONS, 2, "when-1", "我方欠款.天数≥1")
            .cell("policies.csv", 2, "when-1", "")
            .cell("policies.csv", 2, "kind", "limit")
            .cell("policies.csv", 2, "max", "3")
            .cell("policies.csv", 2, "reason-zh", "付")
            .cell("policies.csv", 2, "reason-en", "pay");

    assertThat(off.problems())
        .containsExactly(
            "actions.csv:2:9 reference-disabled 我方欠款.天数",
            "causes.csv:2 actions-off BROKEN_PROMISE",
            "symptoms/all.csv:2:4 reference-disabled days we are late");
  }

  @Test
  void a_symptom_without_any_condition_left_is_gone() {
    Files off =
        SMALL
            .cell("signals.csv", 6, "enabled", "no")
            .append(
                SYMPTOMS,
                "LOST,流向对手,gone to rival,rival.goal = RIVAL,,,,rival,RIVAL_OFFER weak,,,,,,,");

    assertThat(off.load().symptom("ACCEPTED")).isEmpty();
  }

  @Test
  void what_is_for_a_tier_that_is_switched_off_is_for_nobody_and_not_for_everybody() {
    Files off = SMALL.cell("tiers.csv", 2, "enabled", "no");

    Knowledge knowledge = off.load();

    assertThat(knowledge.action("PAY").orElseThrow().indications()).hasSize(1);
    assertThat(knowledge.action("VISIT").orElseThrow().indications().get(0).tiers())
        .containsExactly("MAIN");
    assertThat(knowledge.policies()).extracting("id").containsExactly("FIRST_PAY");
    assertThat(off.problems())
        .containsExactly(
            "actions.csv:3:6 reference-disabled KEY",
            "actions.csv:4:6 reference-disabled KEY",
            "policies.csv:3:8 reference-disabled KEY");
  }

  @Test
  void a_policy_about_an_action_that_is_switched_off_does_not_touch_all_others() {
    Files off =
        SMALL
            .cell(ACTIONS, 4, "enabled", "no")
            .append(ACTIONS, "CALL,致电,Call,retain,RIVAL_OFFER,,,,,,3,,manager,7,,,,,,,,,,");

    assertThat(off.load().policies()).extracting("id").containsExactly("FEW_VISITS");
  }

  @Test
  void switching_off_a_cause_takes_it_from_symptoms_and_actions() {
    Files off = SMALL.cell(CAUSES, 3, "enabled", "no");

    Knowledge knowledge = off.load();

    assertThat(knowledge.causes()).extracting("id").containsExactly("BROKEN_PROMISE");
    assertThat(knowledge.symptom("ACCEPTED").orElseThrow().supports()).isEmpty();
    assertThat(knowledge.action("VISIT").orElseThrow().indications().get(0).targets())
        .containsExactly("LEAVING");
    assertThat(knowledge.notices())
        .extracting(Files::line)
        .containsExactly(
            "actions.csv:4:5 reference-disabled RIVAL_OFFER",
            "symptoms/all.csv:4:9 reference-disabled RIVAL_OFFER");
  }

  @Test
  void a_name_that_is_switched_off_in_one_table_means_nothing_in_another() {
    Files off =
        SMALL.append("tiers.csv", "boss,老板,boss,,9,,,no").cell("roles.csv", 2, "fallback", "boss");

    assertThat(off.problems()).containsExactly("roles.csv:2:7 unknown-role boss");
  }

  @Test
  void a_cause_that_was_replaced_leads_to_the_one_that_counts_now() {
    Files replaced =
        SMALL
            .append(CAUSES, "OLD,旧名,old name,,PRICE,,,,,,,,旧,old,,RIVAL_OFFER,")
            .append(CAUSES, "OLDER,更旧,older name,,PRICE,,,,,,,,旧,old,,old name,no")
            .cell(SYMPTOMS, 4, "supports", "OLD strong")
            .cell(ACTIONS, 4, "for", "更旧; LEAVING");

    Knowledge knowledge = replaced.load();

    assertThat(knowledge.causes())
        .extracting("id")
        .containsExactly("BROKEN_PROMISE", "RIVAL_OFFER");
    assertThat(knowledge.symptom("ACCEPTED").orElseThrow().supports().get(0).target())
        .isEqualTo("RIVAL_OFFER");
    assertThat(knowledge.action("VISIT").orElseThrow().indications().get(0).targets())
        .containsExactlyInAnyOrder("RIVAL_OFFER", "LEAVING");
    assertThat(knowledge.notices()).isEmpty();
  }

  @Test
  void a_replacement_must_exist_and_not_lead_back() {
    Files lost = SMALL.append(CAUSES, "OLD,旧名,old name,,PRICE,,,,,,,,旧,old,,RIVALOFFER,");
    Files circle =
        SMALL
            .append(CAUSES, "OLD,旧名,old name,,PRICE,,,,,,,,旧,old,,OLDER,")
            .append(CAUSES, "OLDER,更旧,older name,,PRICE,,,,,,,,旧,old,,OLD,");

    assertThat(lost.problems()).containsExactly("causes.csv:4:16 unknown-cause RIVALOFFER");
    assertThat(circle.problems())
        .containsExactly("causes.csv:4:16 cycle OLD", "causes.csv:5:16 cycle OLDER");
  }

  @Test
  void circles_are_found_once_and_at_a_cell() {
    Files circles =
        SMALL
            .cell(CAUSES, 2, "parent", "RIVAL_OFFER")
            .cell(CAUSES, 3, "parent", "BROKEN_PROMISE")
            .cell(ACTIONS, 2, "after", "VISIT")
            .cell("roles.csv", 3, "fallback", "manager");

    assertThat(circles.found())
        .extracting(Problem::toString)
        .containsExactly(
            "actions.csv:2:12: error cycle: \"PAY\" leads back to itself: PAY → VISIT → PAY. Break"
                + " the circle.",
            "causes.csv:2:4: error cycle: \"BROKEN_PROMISE\" leads back to itself: BROKEN_PROMISE →"
                + " RIVAL_OFFER → BROKEN_PROMISE. Break the circle.",
            "roles.csv:3:7: error cycle: \"manager\" leads back to itself: manager → manager. Break"
                + " the circle.");
  }

  @Test
  void a_cause_that_is_a_heading_of_others_needs_neither_symptom_nor_action() {
    Files heading =
        SMALL
            .append(CAUSES, "SERVICE_ALL,服务,service,,SERVICE,,,,,,,,服务差,service is bad,,,")
            .cell(CAUSES, 2, "parent", "SERVICE_ALL");

    assertThat(heading.problems()).isEmpty();
  }

  @Test
  void causes_without_symptom_or_action_are_found_unless_something_else_may_be_the_reason() {
    Files bare = SMALL.append(CAUSES, "BARE,空,bare,,SERVICE,,,,,,,,空,bare,,,");

    assertThat(bare.problems())
        .containsExactly("causes.csv:4 no-action BARE", "causes.csv:4 no-symptom BARE");
    assertThat(bare.cell(SYMPTOMS, 4, "supports", "BAER strong").problems())
        .containsExactly("causes.csv:4 no-action BARE", "symptoms/all.csv:4:9 unknown-cause BAER");
  }

  @Test
  void placeholders_are_ids_or_labels_in_either_kind_of_braces() {
    Knowledge knowledge =
        SMALL.cell(SYMPTOMS, 2, "text-zh", "欠｛ 我方欠款.金额 ｝，{days we are late}").load();

    assertThat(knowledge.symptom("LATE").orElseThrow().text().text().zh())
        .isEqualTo("欠{we-owe.amount}，{we-owe.days}");
  }

  @Test
  void placeholders_are_checked_wherever_a_text_may_hold_them() {
    Files spoilt =
        SMALL
            .cell(ACTIONS, 2, "zh", "付 {x1}")
            .cell(ACTIONS, 2, "avoid-en", "do not {x2}")
            .cell("policies.csv", 2, "reason-zh", "{x3")
            .cell("roles.csv", 3, "person", "{}");

    assertThat(spoilt.problems())
        .containsExactly(
            "actions.csv:2:2 unknown-placeholder x1",
            "actions.csv:2:20 unknown-placeholder x2",
            "policies.csv:2:14 open-brace {x3",
            "roles.csv:3:4 unknown-placeholder");
  }

  @Test
  void an_unknown_name_is_not_reported_where_its_table_cannot_be_read() {
    Files cut = SMALL.replace("signals.csv", "amount we owe", "\"amount we owe");

    assertThat(cut.problems())
        .containsExactly("signals.csv:3:3 bad-csv \"amount we owe,money,,,,,,,,,,,,,,,,");
  }
}
