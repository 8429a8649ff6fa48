package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.portfolio.TierChurn;
import io.github.churnrx.portfolio.TierChurn.TierFigures;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The six cases that the documents tell. */
class CasesTest {
  private static final ChurnRx CHURN_RX = ChurnRx.withDefaultKnowledge();
  private static final Shipped SHIPPED = new Shipped();

  @Test
  void every_case_of_the_documents_is_told_by_scenarios_that_come_out_as_expected() {
    List<Statement> cases =
        CHURN_RX.knowledge().catalogue().stream()
            .filter(statement -> statement.kind() == Statement.Kind.CASE)
            .toList();

    assertThat(cases)
        .extracting(Statement::id)
        .contains("S2.K1", "S2.K2", "S2.K3", "S4.K1", "S4.K2", "S4.K3");
    assertThat(cases)
        .allSatisfy(told -> assertThat(SHIPPED.scenarios(told.id())).as(told.id()).isNotEmpty());
  }

  @Test
  void every_industry_of_the_documents_has_rows_that_take_effect() {
    assertThat(List.of("S2.I1", "S2.I2", "S2.I3", "S2.I4"))
        .allSatisfy(id -> assertThat(SHIPPED.industries(id)).as(id).isNotEmpty());
  }

  /** S4.K1: of 130 dealers of tier A 42 %, of 320 of tier B 23 % left within half a year. */
  @Test
  void the_tool_maker_lost_its_important_dealers_first() {
    List<TierChurn> tiers =
        TierChurn.of(
            List.of(new TierFigures("A", 130, 55, null), new TierFigures("B", 320, 74, null)),
            CHURN_RX.knowledge());

    assertThat(tiers).extracting(churn -> churn.tier().id()).containsExactly("KEY", "MAIN");
    assertThat(tiers.get(0).cohort().share())
        .isBetween(new BigDecimal("0.42"), new BigDecimal("0.43"));
    assertThat(tiers.get(1).cohort().share())
        .isBetween(new BigDecimal("0.23"), new BigDecimal("0.24"));
    assertThat(tiers.get(0).cohort().interval().low())
        .as("more than chance explains")
        .isGreaterThan(tiers.get(1).cohort().interval().high());
  }
}
