package io.github.churnrx.rules;

import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.portfolio.ChurnDefinition;
import io.github.churnrx.portfolio.ChurnEconomics;
import io.github.churnrx.portfolio.ChurnHistory;
import io.github.churnrx.portfolio.ChurnHistory.PeriodChurn;
import io.github.churnrx.portfolio.CustomerCounts;
import io.github.churnrx.portfolio.LostRevenue;
import io.github.churnrx.portfolio.NewcomerSplit;
import io.github.churnrx.portfolio.ObservationPeriod;
import io.github.churnrx.portfolio.RateComparison;
import io.github.churnrx.portfolio.TierChurn;
import io.github.churnrx.portfolio.TierChurn.TierFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Works out the documents' formulas on their example, and says what came out. */
final class Formulas {
  private static final CustomerCounts EXAMPLE = new CustomerCounts(3000, 500, 3300);

  private final Knowledge knowledge;

  Formulas(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Returns what realises a statement; empty if what comes out is not what the documents say. */
  List<String> of(String statement) {
    return switch (statement) {
      case "S4.Q1" -> rates();
      case "S4.Q2", "S4.Q3" -> loss();
      case "S4.Q4" -> period();
      case "S4.Q5" -> keeping();
      case "S4.Q6" -> newcomers();
      case "S4.Q7" -> history();
      case "S4.Q8" -> tiers();
      default -> List.of();
    };
  }

  private static List<String> rates() {
    String document = percent(ChurnDefinition.OF_CLOSING);
    String usual = percent(ChurnDefinition.OF_OPENING);
    boolean isRight = document.equals("6.06 %") && usual.equals("6.67 %");
    return isRight ? List.of("formula ChurnRate: " + document + " or " + usual) : List.of();
  }

  private static String percent(ChurnDefinition definition) {
    double rate = EXAMPLE.rate(definition).value().doubleValue();
    return String.format(Locale.ROOT, "%.2f %%", 100 * rate);
  }

  private List<String> loss() {
    Money revenue =
        LostRevenue.total(
            List.of(
                new LostRevenue(100, Money.of(100_000, "CNY")),
                new LostRevenue(100, Money.of(200_000, "CNY"))));
    Money loss = ChurnEconomics.of(knowledge).loss(revenue).amount();
    boolean isRight = EXAMPLE.lost() == 200 && loss.equals(Money.of(1_500_000, "CNY"));
    return isRight ? List.of("formula ChurnLoss: " + loss) : List.of();
  }

  private List<String> period() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    boolean refuses =
        !new ObservationPeriod(start, start.plusDays(9)).check(EXAMPLE, 30, knowledge).isEmpty();
    int days = ObservationPeriod.sensibleDays(30, knowledge);
    boolean accepts =
        new ObservationPeriod(start, start.plusDays(days - 1L))
            .check(EXAMPLE, 30, knowledge)
            .isEmpty();
    return refuses && accepts
        ? List.of("formula ObservationPeriod: monthly orders want " + days + " days")
        : List.of();
  }

  private List<String> keeping() {
    boolean isCheaper =
        ChurnEconomics.of(knowledge)
            .compare(Money.of(1000, "CNY"), Money.of(4000, "CNY"), Money.of(1000, "CNY"))
            .isKeepingCheaper();
    return isCheaper ? List.of("formula KeepingAgainstWinning") : List.of();
  }

  private List<String> newcomers() {
    CustomerCounts peak = new CustomerCounts(1000, 1000, 1500);
    boolean isPeak = NewcomerSplit.of(peak, 450, knowledge).isPeak();
    boolean isUsual = !NewcomerSplit.of(EXAMPLE, 50, knowledge).isPeak();
    return isPeak && isUsual ? List.of("formula NewcomerSplit") : List.of();
  }

  private List<String> history() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    PeriodChurn usual = PeriodChurn.of(new ObservationPeriod(start, start.plusDays(89)), 3000, 60);
    PeriodChurn bad =
        PeriodChurn.of(new ObservationPeriod(start.plusDays(90), start.plusDays(179)), 3000, 140);
    RateComparison comparison = new ChurnHistory(List.of(usual, bad)).compare(bad, knowledge);
    return comparison.chance() < 0.01
        ? List.of("formula ChurnHistory: " + comparison.verdict().label().en())
        : List.of();
  }

  private List<String> tiers() {
    List<TierChurn> tiers =
        TierChurn.of(
            List.of(
                new TierFigures("B", 320, 74, Money.of(740_000, "CNY")),
                new TierFigures("A", 130, 55, Money.of(5_500_000, "CNY"))),
            knowledge);
    boolean isApart = tiers.get(0).tier().id().equals("KEY") && tiers.get(0).cost().isPresent();
    return isApart ? List.of("formula TierChurn: key customers apart") : List.of();
  }
}
