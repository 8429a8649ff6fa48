package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Cause.Control;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Symptom;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason why a customer leaves is complete: described, provable, deniable, treatable. */
class LeavesTest {
  private static final Reach REACH =
      new Reach(ChurnRx.withDefaultKnowledge(), ShippedScenarios.in(Path.of("knowledge")));
  private static final Knowledge KNOWLEDGE = REACH.knowledge();

  static Stream<Cause> leaves() {
    Set<String> parents = new HashSet<>();
    KNOWLEDGE.causes().forEach(cause -> parents.add(String.valueOf(cause.parent())));
    return KNOWLEDGE.causes().stream()
        .filter(cause -> cause.subject() == Subject.CUSTOMER && !parents.contains(cause.id()));
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void it_says_what_it_is_who_answers_for_it_and_from_where_it_is_seen(Cause leaf) {
    assertThat(leaf.mode()).as("mode").isNotNull();
    assertThat(leaf.side()).as("side").isNotNull();
    assertThat(leaf.control()).as("controllable").isNotNull();
    assertThat(leaf.force()).as("force").isNotNull();
    assertThat(leaf.role()).as("role").isNotNull();
    assertThat(leaf.angles()).as("angles").isNotEmpty();
    assertThat(leaf.sources()).as("sources").isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void evidence_of_two_families_can_speak_for_it_and_something_against_it(Cause leaf) {
    Set<Family> families =
        symptoms(leaf.id(), true).stream().map(Symptom::family).collect(Collectors.toSet());

    assertThat(families).as("families for it").hasSizeGreaterThanOrEqualTo(2);
    assertThat(symptoms(leaf.id(), false)).as("against it").isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void there_is_something_to_do_before_the_customer_is_lost_and_after(Cause leaf) {
    List<Stage> stages =
        KNOWLEDGE.actions().stream()
            .filter(action -> isFor(action, leaf))
            .filter(REACH::isAdvised)
            .map(Action::stage)
            .toList();

    assertThat(stages).anyMatch(stage -> stage != Stage.WIN_BACK);
    // Nobody wins back a customer that closed down or left the trade.
    if (leaf.control() != Control.NO) {
      assertThat(stages).contains(Stage.WIN_BACK);
    }
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void it_is_found_in_one_scenario_refused_in_another_and_just_missed_in_a_third(Cause leaf) {
    assertThat(REACH.isTold(leaf)).as("found and refused").isTrue();
    assertThat(REACH.isJustMissed(leaf)).as("just missed").isTrue();
  }

  private static List<Symptom> symptoms(String cause, boolean supporting) {
    return KNOWLEDGE.symptoms().stream()
        .filter(
            symptom ->
                (supporting ? symptom.supports() : symptom.against())
                    .stream().anyMatch(claim -> claim.target().equals(cause)))
        .filter(REACH::isRaised)
        .toList();
  }

  private static boolean isFor(Action action, Cause leaf) {
    return action.indications().stream().anyMatch(row -> row.targets().contains(leaf.id()));
  }
}
