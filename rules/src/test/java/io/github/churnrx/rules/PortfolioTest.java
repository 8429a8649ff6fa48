package io.github.churnrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.portfolio.Buyers;
import io.github.churnrx.portfolio.ChurnDefinition;
import io.github.churnrx.portfolio.ChurnEconomics;
import io.github.churnrx.portfolio.ChurnHistory;
import io.github.churnrx.portfolio.ChurnHistory.PeriodChurn;
import io.github.churnrx.portfolio.CustomerCounts;
import io.github.churnrx.portfolio.Estimate;
import io.github.churnrx.portfolio.NewcomerSplit;
import io.github.churnrx.portfolio.ObservationPeriod;
import io.github.churnrx.portfolio.ParetoCheck;
import io.github.churnrx.portfolio.PeriodFinding;
import io.github.churnrx.portfolio.PeriodFinding.Kind;
import io.github.churnrx.portfolio.PortfolioReport;
import io.github.churnrx.portfolio.Quantity;
import io.github.churnrx.portfolio.RateComparison;
import io.github.churnrx.portfolio.RateComparison.Verdict;
import io.github.churnrx.portfolio.TierChurn;
import io.github.churnrx.portfolio.TierChurn.TierFigures;
import io.github.churnrx.portfolio.UnusableFiguresException;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the shipped figures make of a base of customers. */
class PortfolioTest {
  private static final Knowledge KNOWLEDGE = ChurnRx.withDefaultKnowledge().knowledge();
  private static final ChurnEconomics ECONOMICS = ChurnEconomics.of(KNOWLEDGE);
  private static final CustomerCounts EXAMPLE = new CustomerCounts(3000, 500, 3300);

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }

  // Figures

  @ParameterizedTest
  @EnumSource(Figure.class)
  void every_figure_is_a_setting_with_a_source(Figure figure) {
    assertThat(KNOWLEDGE.setting(figure.id()))
        .hasValueSatisfying(setting -> assertThat(setting.sources()).isNotEmpty());
  }

  @Test
  void ten_new_customers_make_up_for_one() {
    assertThat(ECONOMICS.newCustomersFor(200).describe(Locale.ENGLISH))
        .isEqualTo(
            "new customers needed at least for 200 lost: 2,000 customers [basis: new customers that"
                + " make up for a lost one 10 S0.F01]");
    assertThat(ECONOMICS.newCustomersFor(200).describe(Locale.CHINESE))
        .isEqualTo("流失 200 家，至少要新找：2,000 家［依据：失去一家老客户需补的新客户数 10 S0.F01］");
  }

  @ParameterizedTest
  @CsvSource({"NEW, 67", "EXISTING, 20", "LOST, 40", "PROSPECTS, 160"})
  void ten_sales_take_attempts_by_who_is_asked(Buyers buyers, long attempts) {
    assertThat(least(ECONOMICS.sellingAttempts(10, buyers))).isEqualByComparingTo("" + attempts);
  }

  @Test
  void replacing_costs_three_to_five_times_what_keeping_would_have() {
    Estimate replacing = ECONOMICS.costOfReplacing(200, cny(1000));

    assertThat(replacing.least()).isEqualTo(new Quantity.Cash(cny(600_000)));
    assertThat(replacing.most()).isEqualTo(new Quantity.Cash(cny(1_000_000)));
    assertThat(replacing.describe(Locale.CHINESE))
        .isEqualTo(
            "留住 200 家要 200,000 元，另找同样多要：600,000 元至 1,000,000 元［依据：新开发一个客户与留住一个老客户的成本之比：下限 3"
                + " S0.F09，新开发一个客户与留住一个老客户的成本之比：上限 5 S0.F09］");
    assertThat(ECONOMICS.leastCostOfWinning(cny(1000)).least())
        .isEqualTo(new Quantity.Cash(cny(5000)));
    assertThat(ECONOMICS.leastCostOfSellingToNew(cny(100)).least())
        .isEqualTo(new Quantity.Cash(cny(600)));
  }

  @Test
  void own_costs_of_keeping_and_winning_are_held_against_the_documents() {
    assertThat(ECONOMICS.compare(cny(1000), cny(4000), cny(2000)).describe(Locale.ENGLISH))
        .startsWith(
            "keeping a customer costs CNY 1,000, finding and developing one CNY 6,000, 6 times as"
                + " much; the documents say 3 to 5 times: keeping is cheaper [basis: ");
    assertThat(ECONOMICS.compare(cny(1000), cny(500), cny(500)).isKeepingCheaper()).isFalse();
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ECONOMICS.compare(cny(0), cny(500), cny(500)))
        .withMessage("The cost of keeping a customer must be above zero, not 0 CNY.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ECONOMICS.compare(cny(1), cny(5), Money.of(1, "USD")))
        .withMessageStartingWith("The amounts mix currencies: CNY, USD.");
  }

  @Test
  void the_dissatisfied_talk_to_others_and_not_to_us() {
    Estimate told = ECONOMICS.peopleTold(3);

    assertThat(told.describe(Locale.CHINESE)).startsWith("3 家不满，会讲给：24 人至 30 人［依据：");
    assertThat(least(ECONOMICS.silentBehind(5))).isEqualByComparingTo("95");
  }

  @Test
  void who_leaves_recommends_us_no_more() {
    CustomerCounts tenth = new CustomerCounts(1000, 0, 900);

    assertThat(least(ECONOMICS.referralsLost(100, tenth.rate(ChurnDefinition.OF_OPENING))))
        .isEqualByComparingTo("6");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ECONOMICS.referralsLost(100, tenth.rate(ChurnDefinition.OF_CLOSING)));
  }

  @Test
  void profit_rises_with_retention_and_falls_with_loyalty() {
    Estimate rise = ECONOMICS.profitFromRetention(new BigDecimal("0.05"));
    Estimate fall = ECONOMICS.profitFromLoyaltyFall(new BigDecimal("0.05"));

    assertThat(rise.describe(Locale.ENGLISH))
        .startsWith("rise of profit when retention rises by 5 points: 25% to 85% [basis: ");
    assertThat(rise.describe(Locale.CHINESE)).startsWith("客户保持率提高 5 个百分点，利润可增：25%至 85%［依据：");
    assertThat(fall.describe(Locale.ENGLISH))
        .startsWith("change of profit when loyalty falls by 5%: -25% [basis: ");
    assertThat(ECONOMICS.profitFromRetention(new BigDecimal("0.02")).least().text(Locale.ENGLISH))
        .isEqualTo("10%");
    assertThat(ECONOMICS.profitFromLoyaltyFall(new BigDecimal("0.5")).least().text(Locale.ENGLISH))
        .isEqualTo("-100%");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ECONOMICS.profitFromRetention(new BigDecimal("5")))
        .withMessage("A rise of retention is above 0 and at most 1 (5 % is 0.05): 5.");
  }

  @Test
  void the_loss_says_which_profit_rate_it_used() {
    assertThat(ECONOMICS.loss(cny(30_000_000)).describe(Locale.ENGLISH))
        .isEqualTo(
            "churn loss of CNY 1,500,000 a year (revenue lost CNY 30,000,000 × profit rate 5%)"
                + " [basis: profit rate 0.05 S4.Q2 S4.Q3]");
  }

  @Test
  void a_layer_overrides_a_figure(@TempDir Path ours) throws IOException {
    Files.writeString(ours.resolve("knowledge.yaml"), "name: ours\nextends: default\n");
    Files.writeString(
        ours.resolve("settings.csv"), "id,value\nfigure.new-per-lost,4\nfigure.success-lost,40%\n");

    Knowledge knowledge = ChurnRx.builder().knowledge(ours).build().knowledge();
    ChurnEconomics economics = ChurnEconomics.of(knowledge);

    assertThat(least(economics.newCustomersFor(200))).isEqualByComparingTo("800");
    assertThat(least(economics.sellingAttempts(10, Buyers.LOST))).isEqualByComparingTo("25");
    assertThat(least(economics.sellingAttempts(10, Buyers.NEW))).isEqualByComparingTo("67");
  }

  @Test
  void knowledge_without_figures_says_which_it_lacks() {
    Knowledge none = Knowledge.builder("none", Text.of("无", "none"), "").build();

    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ChurnEconomics.of(none))
        .withMessageStartingWith(
            "The settings.csv of this knowledge lacks figure.new-per-lost, figure.pareto-customers,")
        .withMessageEndingWith("portfolio.significance.");
  }

  // Pareto

  @Test
  void a_fifth_of_the_customers_may_bring_four_fifths_of_sales() {
    List<Money> sales = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      sales.add(cny(i < 2 ? 400 : 25));
    }

    ParetoCheck check = ParetoCheck.of(sales, KNOWLEDGE);

    assertThat(check.needed()).isEqualTo(2);
    assertThat(check.isAsConcentrated()).isTrue();
    assertThat(check.describe(Locale.CHINESE))
        .startsWith("80% 的营业额来自 20% 的客户（10 家中的 2 家），文献说是 20%，要守住这些客户［依据：");
  }

  @Test
  void sales_may_be_spread_evenly() {
    ParetoCheck check = ParetoCheck.of(List.of(cny(1), cny(1), cny(1), cny(1), cny(1)), KNOWLEDGE);

    assertThat(check.needed()).isEqualTo(4);
    assertThat(check.isAsConcentrated()).isFalse();
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> ParetoCheck.of(List.of(cny(0)), KNOWLEDGE))
        .withMessage("The sum of sales must be above zero, not 0 CNY.");
  }

  // Tiers

  @Test
  void the_tool_maker_lost_42_percent_of_its_A_and_23_percent_of_its_B_dealers() {
    List<TierChurn> tiers =
        TierChurn.of(
            List.of(
                new TierFigures("B", 320, 74, null),
                new TierFigures("A", 130, 55, cny(55_000_000))),
            KNOWLEDGE);

    assertThat(tiers).extracting(t -> t.tier().id()).containsExactly("KEY", "MAIN");
    assertThat(tiers.get(0).describe(Locale.CHINESE))
        .isEqualTo(
            "重点客户：流失率 42.31%（通用口径：流失 55 家÷期初 130 家），95% 区间 34.16%–50.9%；流失损失一年 2,750,000"
                + " 元（失去的营业额 55,000,000 元×盈利率 5%）［依据：利润率 0.05 S4.Q2 S4.Q3］");
    assertThat(tiers.get(1).describe(Locale.ENGLISH))
        .isEqualTo(
            "main customers: churn rate 23.13% (usual definition: 74 lost ÷ 320 at the start), 95%"
                + " interval 18.84%–28.05%");
    assertThat(tiers.get(1).cost()).isEmpty();

    RateComparison keyAgainstMain = tiers.get(0).cohort().against(tiers.get(1).cohort(), 0.05);

    assertThat(keyAgainstMain.verdict()).isEqualTo(Verdict.HIGHER);
  }

  @Test
  void a_tier_must_be_known_and_stand_there_once() {
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> TierChurn.of(List.of(new TierFigures("X", 1, 0, null)), KNOWLEDGE))
        .withMessage("There is no tier called \"X\". Use one of KEY, MAIN, ORDINARY, SMALL.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(
            () ->
                TierChurn.of(
                    List.of(new TierFigures("A", 1, 0, null), new TierFigures("重点", 1, 0, null)),
                    KNOWLEDGE))
        .withMessage("The tier \"重点\" (KEY) stands there twice.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> TierChurn.of(List.of(), KNOWLEDGE))
        .withMessage("There are no figures of any tier.");
  }

  // Periods

  @ParameterizedTest
  @CsvSource({"7, 31", "30, 92", "90, 184", "180, 366", "365, 732"})
  void a_period_holds_two_usual_intervals_of_orders(double interval, int days) {
    assertThat(ObservationPeriod.sensibleDays(interval, KNOWLEDGE)).isEqualTo(days);
  }

  @Test
  void a_sensible_period_draws_no_finding() {
    assertThat(year(2025).check(EXAMPLE, 30, KNOWLEDGE)).isEmpty();
  }

  @Test
  void a_period_that_tells_nothing_is_found_out() {
    ObservationPeriod month = new ObservationPeriod(day("2026-06-01"), day("2026-06-30"));

    assertThat(kinds(month.check(EXAMPLE, 40, KNOWLEDGE)))
        .containsExactly(Kind.SHORTER_THAN_ONE_INTERVAL);
    assertThat(kinds(month.check(EXAMPLE, 30, KNOWLEDGE))).containsExactly(Kind.TOO_SHORT);
    assertThat(kinds(month.check(EXAMPLE, 15, KNOWLEDGE))).isEmpty();
    assertThat(kinds(month.check(new CustomerCounts(0, 10, 10), 7, KNOWLEDGE)))
        .containsExactly(Kind.NO_OPENING_CUSTOMERS);
    assertThat(kinds(month.check(new CustomerCounts(300, 100, 390), 7, KNOWLEDGE)))
        .containsExactly(Kind.ACQUISITION_PEAK);
    assertThat(kinds(month.check(new CustomerCounts(300, 99, 389), 7, KNOWLEDGE))).isEmpty();
    assertThat(kinds(month.check(new CustomerCounts(100, 0, 96), 7, KNOWLEDGE)))
        .containsExactly(Kind.FEW_LOSSES);
    assertThat(month.check(EXAMPLE, 40, KNOWLEDGE).get(0).describe(Locale.CHINESE))
        .isEqualTo("统计期 30 天，比通常的订货间隔 40 天还短，没下单不等于流失");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> month.check(EXAMPLE, 0, KNOWLEDGE));
  }

  @Test
  void newcomers_are_looked_at_apart_in_an_acquisition_peak() {
    CustomerCounts peak = new CustomerCounts(1000, 1000, 1700);

    NewcomerSplit split = NewcomerSplit.of(peak, 250, KNOWLEDGE);

    assertThat(peak.rate(ChurnDefinition.OF_OPENING).value()).isEqualByComparingTo("0.3");
    assertThat(split.isPeak()).isTrue();
    assertThat(split.established().share()).isEqualByComparingTo("0.05");
    assertThat(split.newcomers().share()).isEqualByComparingTo("0.25");
    assertThat(split.describe(Locale.CHINESE)).endsWith("。本期集中拉新（新增 1,000 家），总流失率会偏高，以老客户的为准");
    assertThat(NewcomerSplit.of(EXAMPLE, 40, KNOWLEDGE).isPeak()).isFalse();
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> NewcomerSplit.of(EXAMPLE, 201, KNOWLEDGE))
        .withMessage("201 newcomers lost are more than the 200 lost altogether.");
  }

  @Test
  void a_period_is_held_against_the_others() {
    PeriodChurn good = PeriodChurn.of(year(2023), 1000, 60);
    PeriodChurn usual = PeriodChurn.of(year(2024), 1000, 64);
    PeriodChurn bad = PeriodChurn.of(year(2025), 1000, 110);
    ChurnHistory history = new ChurnHistory(List.of(bad, good, usual));

    RateComparison comparison = history.compare(bad, KNOWLEDGE);

    assertThat(history.periods()).containsExactly(good, usual, bad);
    assertThat(history.overall().share()).isEqualByComparingTo("0.078");
    assertThat(comparison.verdict()).isEqualTo(Verdict.HIGHER);
    assertThat(comparison.describe(Locale.CHINESE))
        .isEqualTo("2025-01-01 至 2025-12-31 11%，其余各期 6.2%：偏高（偶然概率 < 0.01%）");
    assertThat(new ChurnHistory(List.of(good, usual)).compare(usual, KNOWLEDGE).verdict())
        .isEqualTo(Verdict.NOT_DISTINGUISHABLE);
  }

  @Test
  void periods_that_overlap_or_differ_in_length_are_not_compared() {
    PeriodChurn one = PeriodChurn.of(year(2024), 100, 6);
    PeriodChurn month =
        PeriodChurn.of(new ObservationPeriod(day("2025-01-01"), day("2025-01-31")), 100, 6);

    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new ChurnHistory(List.of(one)))
        .withMessage("A comparison needs two periods at least.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new ChurnHistory(List.of(one, one)))
        .withMessage("The periods overlap: 2024-12-31.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new ChurnHistory(List.of(one, month)))
        .withMessage(
            "The periods have 31 to 366 days; rates over different lengths cannot be compared.");
    ChurnHistory history = new ChurnHistory(List.of(one, PeriodChurn.of(year(2025), 100, 6)));
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> history.compare(month, KNOWLEDGE))
        .withMessage("\"2025-01-01 to 2025-01-31\" is not one of the periods.");
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> new ObservationPeriod(day("2025-01-02"), day("2025-01-01")));
  }

  // Report

  @Test
  void a_report_is_a_page_of_text() {
    PortfolioReport report =
        PortfolioReport.about("2025 年客户流失", "Churn in 2025")
            .section(
                "流失率",
                "Rates",
                List.of(
                    year(2025),
                    EXAMPLE.rate(ChurnDefinition.OF_CLOSING),
                    EXAMPLE.rate(ChurnDefinition.OF_OPENING)))
            .section("损失", "Loss", ECONOMICS.loss(cny(30_000_000)))
            .build();

    assertThat(report.describe(Locale.ENGLISH))
        .isEqualTo(
            """
            Churn in 2025

            Rates
            - period 2025-01-01 to 2025-12-31 (365 days)
            - churn rate 6.06% (documents' definition: 200 lost ÷ 3,300 at the end)
            - churn rate 6.67% (usual definition: 200 lost ÷ 3,000 at the start)

            Loss
            - churn loss of CNY 1,500,000 a year (revenue lost CNY 30,000,000 × profit rate 5%) [basis: profit rate 0.05 S4.Q2 S4.Q3]
            """);
    assertThat(report.describe(Locale.CHINESE))
        .isEqualTo(
            """
            2025 年客户流失

            流失率
            - 统计期 2025-01-01 至 2025-12-31（365 天）
            - 流失率 6.06%（文献口径：流失 200 家÷期末 3,300 家）
            - 流失率 6.67%（通用口径：流失 200 家÷期初 3,000 家）

            损失
            - 流失损失一年 1,500,000 元（失去的营业额 30,000,000 元×盈利率 5%）［依据：利润率 0.05 S4.Q2 S4.Q3］
            """);
    assertThatExceptionOfType(UnusableFiguresException.class)
        .isThrownBy(() -> PortfolioReport.about("空", "empty").build());
  }

  private static BigDecimal least(Estimate estimate) {
    assertThat(estimate.isRange()).isFalse();
    return ((Quantity.Count) estimate.least()).number();
  }

  private static List<Kind> kinds(List<PeriodFinding> findings) {
    return findings.stream().map(PeriodFinding::kind).toList();
  }

  private static ObservationPeriod year(int year) {
    return new ObservationPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
