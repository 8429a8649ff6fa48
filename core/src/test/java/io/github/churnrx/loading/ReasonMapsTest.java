package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.ReasonMap.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reason codes of other systems. */
class ReasonMapsTest {
  private static final Files WITH_CRM =
      SMALL.with(
          "reasons/crm.csv",
          """
          code,zh,en,causes,note
          A rival made a better offer,对手更好,better rival,RIVAL_OFFER; 失信,from the CRM
          01,说不清,cannot say,,asked and not answered
          """);

  private static Reason reason(Knowledge knowledge, String map, String name) {
    return knowledge.reasonMap(map).orElseThrow().reason(name).orElseThrow();
  }

  @Test
  void a_file_is_a_map_that_is_called_as_the_file_is() {
    Knowledge knowledge = WITH_CRM.load();

    assertThat(knowledge.reasonMaps()).extracting(ReasonMap::id).containsExactly("crm");
    assertThat(reason(knowledge, "crm", "a rival made a better offer ").causes())
        .containsExactly("RIVAL_OFFER", "BROKEN_PROMISE");
    assertThat(knowledge.reasonMap("CRM 2")).isEmpty();
  }

  @Test
  void a_reason_is_found_by_its_code_or_either_label() {
    Knowledge knowledge = WITH_CRM.load();

    assertThat(reason(knowledge, "crm", "对手更好"))
        .isEqualTo(reason(knowledge, "crm", "BETTER RIVAL"));
    assertThat(knowledge.reasonMap("crm").orElseThrow().reason("rival")).isEmpty();
  }

  @Test
  void a_code_without_causes_is_known_and_says_nothing() {
    assertThat(reason(WITH_CRM.load(), "crm", "01").causes()).isEmpty();
  }

  @Test
  void codes_are_unique_within_a_map_only() {
    Knowledge knowledge = WITH_CRM.with("reasons/shop.csv", "代码,原因\n01,对手拉拢\n").load();

    assertThat(reason(knowledge, "crm", "01").causes()).isEmpty();
    assertThat(reason(knowledge, "shop", "01").causes()).containsExactly("RIVAL_OFFER");
    assertThat(reason(knowledge, "shop", "01").label().zh()).isEqualTo("01");
  }

  @Test
  void names_that_two_codes_share_are_an_error() {
    assertThat(WITH_CRM.append("reasons/crm.csv", "02,说不清,other,,").problems())
        .containsExactly("reasons/crm.csv:4:2 duplicate-label 说不清");
    assertThat(WITH_CRM.append("reasons/crm.csv", "01,别的,other,,").problems())
        .containsExactly("reasons/crm.csv:4:1 duplicate-id 01");
  }

  @Test
  void causes_must_be_those_of_the_knowledge() {
    assertThat(WITH_CRM.append("reasons/crm.csv", "02,,,RIVAL_OFER,").problems())
        .containsExactly("reasons/crm.csv:4:4 unknown-cause RIVAL_OFER");
  }

  @Test
  void a_cause_that_was_replaced_leads_to_the_one_that_counts_now() {
    Knowledge knowledge =
        WITH_CRM
            .append(
                "causes.csv", "RIVAL_PRICE,对手低价,rival price,,PRICE,,,,,,,,便宜,cheaper,,RIVAL_OFFER,")
            .append("reasons/crm.csv", "02,,,对手低价,")
            .load();

    assertThat(reason(knowledge, "crm", "02").causes()).containsExactly("RIVAL_OFFER");
    assertThat(knowledge.cause("RIVAL_PRICE")).isEmpty();
    assertThat(knowledge.currentCause("RIVAL_PRICE")).isEqualTo(knowledge.cause("RIVAL_OFFER"));
    assertThat(knowledge.currentCause("RIVAL")).isEmpty();
  }

  @Test
  void a_map_lies_in_the_folder_and_not_beside_it() {
    assertThat(SMALL.with("reasons.csv", "code,causes\n01,\n").problems())
        .containsExactly("reasons.csv unknown-file reasons.csv");
  }

  @Test
  void a_layer_adds_a_map_and_changes_rows_of_another() {
    Knowledge knowledge =
        Files.load(
            List.of(
                WITH_CRM.layer("base"),
                OVERLAY
                    .with("reasons/ours.csv", "code,causes\n不要了,BROKEN_PROMISE\n")
                    .with("reasons/crm.csv", "code,zh,en,causes\n01,,,BROKEN_PROMISE\n9,九,nine,\n")
                    .layer("ours")));

    assertThat(reason(knowledge, "ours", "不要了").causes()).containsExactly("BROKEN_PROMISE");
    assertThat(reason(knowledge, "crm", "说不清").causes()).containsExactly("BROKEN_PROMISE");
    assertThat(reason(knowledge, "crm", "nine").causes()).isEmpty();
    assertThat(knowledge.reasonMap("crm").orElseThrow().reasons()).hasSize(3);
  }

  @Test
  void a_nameless_row_that_changes_nothing_is_taken_for_a_misspelt_code() {
    assertThat(
            Files.problems(
                List.of(
                    WITH_CRM.layer("base"),
                    OVERLAY
                        .with("reasons/crm.csv", "code,causes\n010,BROKEN_PROMISE\n")
                        .layer("ours"))))
        .containsExactly("ours/reasons/crm.csv:2:1 unknown-entry crm/010");
  }

  @Test
  void a_code_that_is_switched_off_is_not_known_any_more() {
    Knowledge knowledge =
        Files.load(
            List.of(
                WITH_CRM.layer("base"),
                OVERLAY.with("reasons/crm.csv", "code,enabled\n01,no\n").layer("ours")));

    assertThat(knowledge.reasonMap("crm").orElseThrow().reason("01")).isEmpty();
  }

  @Test
  void a_changed_map_is_another_version() {
    assertThat(WITH_CRM.load().version()).isNotEqualTo(SMALL.load().version());
  }
}
