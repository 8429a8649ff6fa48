package io.github.churnrx.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenariosTest {
  private static final String WRITTEN =
      """
      # what every version must find
      - name: owner left for a rival and nobody calls
        case:
          id: D-017
          asOf: 2026-03-31
          customer: {status: 活跃, tier: A}
          events:
            owner-changes:
              - {date: 2026-02-19, from: P-WANG, destination: RIVAL}
            complaints: []
        expect:
          main: BROKEN_PROMISE
          causes: {OWNER_TOOK_ALONG: likely, PRICE_TOO_HIGH: ruled-out, BROKEN_PROMISE: 有可能}
          not: [PRICE_TOO_HIGH]
          symptoms: [OWNER_TO_RIVAL, REBATE_ASKED]
          risk: very high
          undetermined: false
          actions: [PAY_REBATE, VISIT_WITH_SUCCESSOR]
          no-actions: [DISCOUNT]
      """;

  @Test
  void a_scenario_may_say_which_statements_it_tells() {
    Scenario scenario =
        read(WRITTEN.replace("  case:\n    id", "  sources: [S0.C01, S0.C04]\n  case:\n    id"))
            .get(0);

    assertThat(scenario.sources()).containsExactly("S0.C01", "S0.C04");
    assertThat(read(WRITTEN).get(0).sources()).isEmpty();
  }

  @Test
  void a_statement_that_the_catalogue_does_not_hold_is_a_problem() {
    Scenario scenario =
        read("[{name: n, sources: [S0.C1, S0.C01], case: {id: a, asOf: 2026-01-01}, expect: {main: X}}]")
            .get(0);
    Knowledge.Builder knowledge = Knowledge.builder("k", Text.of("", ""), "");

    assertThat(scenario.problems(knowledge.build()))
        .extracting(Problem::code)
        .containsExactly("unknown-cause");
    knowledge.catalogue(
        List.of(
            new Statement(
                "S0.C01", Statement.Kind.CAUSE, Text.of("", ""), Location.of("catalogue.csv"))));
    assertThat(scenario.problems(knowledge.build()))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("unknown-source", "unknown-cause");
  }

  @Test
  void a_scenario_holds_a_case_and_what_is_expected() {
    Scenario scenario = read(WRITTEN).get(0);

    assertThat(scenario).hasToString("owner left for a rival and nobody calls (s.yaml:2:3)");
    assertThat(scenario.customerCase().id().value()).isEqualTo("D-017");
    assertThat(scenario.customerCase().events()).hasSize(1);
    assertThat(scenario.expectation())
        .isEqualTo(
            new Expectation(
                "BROKEN_PROMISE",
                Map.of(
                    "OWNER_TOOK_ALONG",
                    Grade.LIKELY,
                    "PRICE_TOO_HIGH",
                    Grade.RULED_OUT,
                    "BROKEN_PROMISE",
                    Grade.POSSIBLE),
                List.of("PRICE_TOO_HIGH"),
                List.of("OWNER_TO_RIVAL", "REBATE_ASKED"),
                List.of(),
                null,
                RiskLevel.VERY_HIGH,
                false,
                List.of("PAY_REBATE", "VISIT_WITH_SUCCESSOR"),
                List.of("DISCOUNT"),
                null,
                Map.of(),
                null));
  }

  @Test
  void yes_and_no_are_truth_values_in_yaml() {
    Scenario scenario =
        read("""
                - name: words
                  case: {id: D-1, asOf: 2026-03-31, signals: {a: yes, b: no, c: on, d: Off, e: TRUE}}
                  expect: {undetermined: no}
                """)
            .get(0);

    assertThat(scenario.customerCase().signals())
        .containsEntry("a", true)
        .containsEntry("b", false)
        .containsEntry("c", true)
        .containsEntry("d", false)
        .containsEntry("e", true);
    assertThat(scenario.expectation().undetermined()).contains(false);
  }

  @Test
  void a_diagnosis_as_expected_has_no_difference() {
    assertThat(read(WRITTEN).get(0).check(Hongda.atRisk())).isEmpty();
  }

  @Test
  void every_difference_is_told_with_what_was_found() {
    Scenario scenario =
        expecting(
            """
            main: PRICE_TOO_HIGH
            causes: {OWNER_TOOK_ALONG: strong, PRICE_TOO_HIGH: not indicated, NEW: possible}
            not: [BROKEN_PROMISE, NEW]
            symptoms: [COMPLAINS, OWNER_TO_RIVAL]
            risk: high
            undetermined: true
            actions: [VISIT_WITH_SUCCESSOR]
            no-actions: [PAY_REBATE, DISCOUNT]
            """);

    assertThat(scenario.check(Hongda.atRisk()))
        .containsExactly(
            "main cause: expected PRICE_TOO_HIGH, found BROKEN_PROMISE strong (+17)",
            "cause OWNER_TOOK_ALONG: expected at least strong, found OWNER_TOOK_ALONG likely (+10)",
            "cause PRICE_TOO_HIGH: expected not indicated, found PRICE_TOO_HIGH ruled out (-10)",
            "cause NEW: expected at least possible, found no evidence at all",
            "cause BROKEN_PROMISE: expected not found, found BROKEN_PROMISE strong (+17)",
            "symptom COMPLAINS: expected raised, found only [OWNER_TO_RIVAL,"
                + " FEW_ORDERS_SINCE_OWNER, REBATE_OVERDUE, REBATE_ASKED]",
            "risk: expected high, found very high (+16)",
            "undetermined: expected true, found false",
            "first actions: expected [VISIT_WITH_SUCCESSOR], found [PAY_REBATE,"
                + " VISIT_WITH_SUCCESSOR]",
            "action PAY_REBATE: expected not advised, found [PAY_REBATE, VISIT_WITH_SUCCESSOR]");
  }

  @Test
  void a_scenario_can_say_what_there_is_and_that_there_is_nothing_else() {
    Scenario scenario =
        expecting(
            """
            no-symptoms: [OWNER_TO_RIVAL, COMPLAINS]
            all-symptoms: [OWNER_TO_RIVAL, REBATE_ASKED]
            plan: {VISIT_WITH_SUCCESSOR: sales-director in 2}
            withheld: {DISCOUNT: NO_OFFER}
            give-up: [GIVE_UP_ABUSIVE]
            """);

    assertThat(scenario.check(Hongda.atRisk()))
        .containsExactly(
            "symptom OWNER_TO_RIVAL: expected not raised, found [OWNER_TO_RIVAL,"
                + " FEW_ORDERS_SINCE_OWNER, REBATE_OVERDUE, REBATE_ASKED]",
            "all symptoms: expected [OWNER_TO_RIVAL, REBATE_ASKED], found [FEW_ORDERS_SINCE_OWNER,"
                + " OWNER_TO_RIVAL, REBATE_ASKED, REBATE_OVERDUE]",
            "plan: expected [VISIT_WITH_SUCCESSOR: sales-director in 2], found [PAY_REBATE: finance in"
                + " 1, VISIT_WITH_SUCCESSOR: sales-director in 3]",
            "action DISCOUNT: expected withheld by NO_OFFER, found {DISCOUNT=NO_DISCOUNT_FIRST}",
            "give up: expected [GIVE_UP_ABUSIVE], found []");
  }

  @Test
  void a_plan_names_who_and_when() {
    assertThat(failure(WRITTEN.replace("risk: very high", "plan: {PAY_REBATE: soon}")).problems())
        .hasSize(1)
        .first()
        .hasToString(
            "s.yaml:16:24: error bad-property: \"soon\" cannot stand at"
                + " /0/expect/plan/PAY_REBATE: a role and days, as finance in 1. See"
                + " docs/schema/case.schema.json.");
  }

  @Test
  void differences_are_told_in_chinese_too() {
    Scenario scenario = expecting("risk: high\n");

    assertThat(scenario.check(Hongda.lost(), Locale.CHINESE))
        .containsExactly("风险：期望 高，实际 无（客户已流失）");
  }

  @Test
  void a_cause_without_evidence_is_not_indicated() {
    assertThat(expecting("causes: {NEW: not-indicated}").check(Hongda.atRisk())).isEmpty();
  }

  @Test
  void a_code_that_the_knowledge_does_not_have_is_found() {
    Knowledge knowledge = knowledge();

    List<Problem> problems =
        expecting("not: [BROKEN_PROMIS]\nsymptoms: [stated]\nactions: [CALL]").problems(knowledge);

    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "s.yaml:4:11: error unknown-cause: There is no cause called \"BROKEN_PROMIS\". Did you"
                + " mean \"BROKEN_PROMISE\"?",
            "s.yaml:6:15: error unknown-action: There is no action called \"CALL\". There is none"
                + " yet.");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    String yaml =
        """
        - name: a
          case: {id: D-1, asOf: 2026-03-31, custmer: {}}
          expect: {risk: hi, mian: X}
        - name: a
          case: {id: 17, asOf: 2026-03-31}
          expect: {}
        - case: {id: D-1}
        """;

    KnowledgeException thrown = failure(yaml);

    assertThat(thrown.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "s.yaml:2:37: error unknown-property: Unknown property \"custmer\" (/0/case/custmer)."
                + " Did you mean \"customer\"?",
            "s.yaml:3:18: error unknown-choice: \"hi\" is not allowed at /0/expect/risk. Allowed:"
                + " USUAL, RAISED, HIGH, VERY_HIGH.",
            "s.yaml:3:22: error unknown-property: Unknown property \"mian\" (/0/expect/mian). Did"
                + " you mean \"main\"?",
            "s.yaml:4:9: error duplicate-id: The id \"a\" is already used at s.yaml:1:9. Rename it;"
                + " a further row of the same entry must follow it directly.",
            "s.yaml:5:14: error bad-property: \"17\" cannot stand at /1/case/id: text is expected:"
                + " put it in quotes. See docs/schema/case.schema.json.",
            "s.yaml:6:11: error bad-property: \"{…}\" cannot stand at /1/expect: it expects nothing,"
                + " so the scenario could not fail. See docs/schema/case.schema.json.",
            "s.yaml:7:3: error missing-property: The property \"expect\" is missing (/2). Add it.",
            "s.yaml:7:3: error missing-property: The property \"name\" is missing (/2). Add it.",
            "s.yaml:7:9: error missing-as-of: The case has no date (asOf). Give asOf, or use"
                + " --as-of.");
  }

  @Test
  void no_scenario_at_all_is_an_error() {
    for (String yaml : List.of("", "# nothing\n", "[]", "---\n")) {
      assertThat(failure(yaml))
          .hasMessage(
              "s.yaml: error no-scenarios: There are no scenarios in \"s.yaml\". Add at least one, or"
                  + " delete the file.");
    }
  }

  @Test
  void what_is_no_list_or_no_yaml_is_an_error() {
    assertThat(failure("name: x")).hasMessageContaining("bad-yaml");
    assertThat(failure("- name: [x")).hasMessageContaining("bad-yaml");
    assertThat(failure("- name: &a x\n- *a\n"))
        .hasMessageContaining("s.yaml:2")
        .hasMessageContaining("aliases (*name) are not supported");
    assertThat(failure("- name: x\n---\n- name: y\n")).hasMessageContaining("first document");
    assertThat(failure("- name: x\n  name: y\n  case: {id: D, asOf: 2026-01-01}\n"))
        .hasMessageContaining("duplicate-property");
  }

  private static Scenario expecting(String expectation) {
    return read("- name: x\n  case: {id: D-017, asOf: 2026-03-31}\n  expect:\n"
            + expectation.indent(4))
        .get(0);
  }

  private static List<Scenario> read(String yaml) {
    return Scenarios.read("s.yaml", yaml);
  }

  private static KnowledgeException failure(String yaml) {
    return catchThrowableOfType(KnowledgeException.class, () -> read(yaml));
  }

  private static Knowledge knowledge() {
    return Knowledge.builder("k", Text.of("k", "k"), "v1")
        .families(List.of(Family.STATED))
        .causes(List.of(Hongda.BROKEN_PROMISE))
        .build();
  }
}
