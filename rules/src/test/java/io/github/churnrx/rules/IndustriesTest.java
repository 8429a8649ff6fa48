package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.coverage.RuleCoverage;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped knowledge of industries. */
class IndustriesTest {
  private static final List<String> NAMES = Shipped.INDUSTRIES;
  private static final Map<String, ChurnRx> BY_NAME =
      NAMES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), name -> ChurnRx.builder().industry(name).build()));

  private static ChurnRx of(String industry) {
    return Objects.requireNonNull(BY_NAME.get(industry), industry);
  }

  private static List<Scenario> scenarios(String industry) {
    return Shipped.scenariosOf(industry);
  }

  @TestFactory
  Stream<DynamicTest> everyCustomerOfAnIndustryGetsTheExpectedDiagnosis() {
    return NAMES.stream()
        .flatMap(
            industry ->
                scenarios(industry).stream()
                    .map(
                        scenario ->
                            DynamicTest.dynamicTest(
                                industry + ": " + scenario.name(),
                                () -> check(of(industry), scenario))));
  }

  private static void check(ChurnRx churnRx, Scenario scenario) {
    assertThat(scenario.problems(churnRx.knowledge())).isEmpty();
    assertThat(scenario.check(churnRx.diagnose(scenario.customerCase()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "retail", "telecom", "tourism"})
  void every_row_of_an_industry_takes_effect_in_its_scenarios(String industry) {
    RuleCoverage coverage = RuleCoverage.of(of(industry).knowledge());
    scenarios(industry)
        .forEach(scenario -> coverage.note(of(industry).diagnose(scenario.customerCase())));

    assertThat(coverage.all()).anyMatch(rule -> Shipped.isOf(industry, rule.at()));
    assertThat(coverage.unreached())
        .filteredOn(rule -> Shipped.isOf(industry, rule.at()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "retail", "telecom", "tourism"})
  void nothing_is_worth_a_notice_and_the_version_is_its_own(String industry) {
    assertThat(of(industry).knowledge().notices()).isEmpty();
    assertThat(of(industry).knowledge().name()).isEqualTo("churnrx-" + industry);
    assertThat(of(industry).knowledge().version())
        .isNotEqualTo(ChurnRx.withDefaultKnowledge().knowledge().version());
  }

  @Test
  void several_industries_lie_upon_one_another() {
    ChurnRx all = ChurnRx.builder().industry(NAMES.toArray(String[]::new)).build();

    assertThat(all.knowledge().cause("NETWORK_POOR")).isPresent();
    assertThat(all.knowledge().cause("GUIDE_POOR")).isPresent();
    assertThat(all.knowledge().name()).isEqualTo("churnrx-tourism");
  }

  @Test
  void the_general_knowledge_knows_nothing_of_an_industry_that_is_not_asked_for() {
    assertThat(ChurnRx.withDefaultKnowledge().knowledge().cause("NETWORK_POOR")).isEmpty();
  }

  @Test
  void an_industry_that_is_not_there_is_answered_with_those_that_are() {
    KnowledgeException thrown =
        catchThrowableOfType(
            KnowledgeException.class, () -> ChurnRx.builder().industry("telco").build());

    assertThat(thrown.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "industries/: error unknown-industry: There is no knowledge of the industry \"telco\"."
                + " Use one of finance, retail, telecom, tourism.");
  }
}
