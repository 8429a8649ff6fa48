package io.github.churnrx.loading;

import static io.github.churnrx.loading.Files.OVERLAY;
import static io.github.churnrx.loading.Files.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final String HEAD = "symptom,target,strength,basis\n";

  private static Symptom late(String rows) {
    Knowledge knowledge = OVERLAY.with("weights.csv", HEAD + rows).loadOverSmall();
    return knowledge.symptom("LATE").orElseThrow();
  }

  @Test
  void a_fitted_strength_stands_in_for_the_authored_one_and_says_where_it_comes_from() {
    Symptom late = late("LATE,LEAVING,4.2,\"fitted, n = 500\"\n");

    assertThat(late.supports())
        .filteredOn(claim -> claim.target().equals("LEAVING"))
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.strength().value()).isEqualTo(4.2);
              assertThat(claim.basis()).isEqualTo("fitted, n = 500");
              assertThat(claim.at()).hasToString("ours/weights.csv:2:3");
            });
    assertThat(late.supports())
        .filteredOn(claim -> claim.target().equals("BROKEN_PROMISE"))
        .singleElement()
        .extracting(Claim::basis)
        .isEqualTo(Claim.AUTHORED);
  }

  @Test
  void data_may_turn_a_direction() {
    Symptom late = late("LATE,LEAVING,-2.5,fitted\n");

    assertThat(late.supports()).extracting(Claim::target).containsExactly("BROKEN_PROMISE");
    assertThat(late.against()).extracting(Claim::target).containsExactly("LEAVING");
    assertThat(late.against().get(0).strength().value()).isEqualTo(2.5);
  }

  @Test
  void a_strength_of_zero_says_nothing_any_more() {
    Symptom late = late("LATE,LEAVING,0,fitted\n");

    assertThat(late.supports()).extracting(Claim::target).containsExactly("BROKEN_PROMISE");
    assertThat(late.against()).isEmpty();
  }

  @Test
  void names_and_several_targets_are_understood() {
    Symptom late = late("返利逾期,流失,中,拟合\n返利逾期,失信,7.5,\n");

    assertThat(late.supports())
        .extracting(claim -> claim.target() + " " + claim.strength().value() + " " + claim.basis())
        .containsExactly("LEAVING 6.0 拟合", "BROKEN_PROMISE 7.5 拟合");
  }

  @Test
  void a_later_layer_has_the_last_word() {
    Knowledge knowledge =
        Files.load(
            List.of(
                OVERLAY.with("weights.csv", HEAD + "LATE,LEAVING,4,fitted\n").layer("one"),
                OVERLAY.with("weights.csv", HEAD + "LATE,LEAVING,5,by hand\n").layer("two")));

    assertThat(knowledge.symptom("LATE").orElseThrow().supports())
        .filteredOn(claim -> claim.target().equals("LEAVING"))
        .singleElement()
        .extracting(claim -> claim.strength().value() + " " + claim.basis())
        .isEqualTo("5.0 by hand");
  }

  @Test
  void slips_are_told_at_their_place() {
    assertThat(problems("LAET,LEAVING,4,fitted\n"))
        .containsExactly("weights.csv:2:1 unknown-symptom LAET");
    assertThat(problems("LATE,LEAVIN,4,fitted\n"))
        .containsExactly("weights.csv:2:2 unknown-cause LEAVIN");
    assertThat(problems("LATE,LEAVING,huge,fitted\n"))
        .containsExactly("weights.csv:2:3 bad-strength huge");
    assertThat(problems("LATE,LEAVING,4.25,fitted\n"))
        .containsExactly("weights.csv:2:3 bad-strength 4.25");
    assertThat(problems("LATE,LEAVING,4,\n")).containsExactly("weights.csv:2:4 missing-value");
    assertThat(problems("LATE,LEAVING,4,fitted\nLATE,流失,5,fitted\n"))
        .containsExactly("weights.csv:3:2 repeated-value 流失");
  }

  @Test
  void a_symptom_that_is_switched_off_needs_no_strength() {
    Files files =
        SMALL
            .cell("symptoms/all.csv", 4, "enabled", "no")
            .with("weights.csv", HEAD + "ACCEPTED,RIVAL_OFFER,4,fitted\n");

    assertThat(files.problems()).contains("weights.csv:2:1 reference-disabled ACCEPTED");
  }

  private static List<String> problems(String rows) {
    return SMALL.with("weights.csv", HEAD + rows).problems();
  }
}
