package io.github.churnrx.portfolio;

import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Churn over several periods of one length, so that each can be held against the others (S4.Q7). A
 * customer counts once in every period at whose start it was there.
 *
 * @param periods the periods in order of time, at least two
 */
public record ChurnHistory(List<PeriodChurn> periods) {
  /** Months of 28 and of 31 days are of one length, a month and a quarter are not. */
  private static final double LENGTHS_DIFFER = 1.15;

  /**
   * Orders and checks the periods.
   *
   * @throws UnusableFiguresException if there are fewer than two, or they overlap or differ in
   *     length
   */
  public ChurnHistory {
    periods =
        periods.stream()
            .sorted(Comparator.comparing((PeriodChurn p) -> p.period().first()))
            .toList();
    if (periods.size() < 2) {
      throw new UnusableFiguresException(
          "要比较，至少需要两个统计期。", "A comparison needs two periods at least.");
    }
    for (int i = 1; i < periods.size(); i++) {
      LocalDate before = periods.get(i - 1).period().last();
      if (!periods.get(i).period().first().isAfter(before)) {
        throw new UnusableFiguresException(
            "统计期重叠：" + before + "。", "The periods overlap: " + before + ".");
      }
    }
    long shortest = periods.stream().mapToLong(p -> p.period().days()).min().orElseThrow();
    long longest = periods.stream().mapToLong(p -> p.period().days()).max().orElseThrow();
    if (longest > shortest * LENGTHS_DIFFER) {
      throw new UnusableFiguresException(
          "统计期长短不一（%d 天到 %d 天），流失率不能相比。".formatted(shortest, longest),
          "The periods have %d to %d days; rates over different lengths cannot be compared."
              .formatted(shortest, longest));
    }
  }

  /**
   * Churn in one period.
   *
   * @param period the period
   * @param cohort the customers at its start and how many of these left
   */
  public record PeriodChurn(ObservationPeriod period, Cohort cohort) {
    /** Creates it, named after the period. */
    public static PeriodChurn of(ObservationPeriod period, long atStart, long lost) {
      String zh = period.first() + " 至 " + period.last();
      String en = period.first() + " to " + period.last();
      return new PeriodChurn(period, new Cohort(Text.of(zh, en), atStart, lost));
    }
  }

  /** Returns all periods taken together. */
  public Cohort overall() {
    return total(Text.of("总体", "overall"), periods);
  }

  /**
   * Holds a period against all the others, with which it shares no count.
   *
   * @param period one of {@link #periods}
   * @param knowledge gives the level of significance, {@code portfolio.significance}
   * @throws UnusableFiguresException if the period is not one of them
   */
  public RateComparison compare(PeriodChurn period, Knowledge knowledge) {
    List<PeriodChurn> others = periods.stream().filter(p -> !p.equals(period)).toList();
    if (others.size() == periods.size()) {
      throw new UnusableFiguresException(
          "“" + period.cohort().name().zh() + "”不在这些统计期中。",
          "\"" + period.cohort().name().en() + "\" is not one of the periods.");
    }
    double significance = new Settings(knowledge).value(Figure.SIGNIFICANCE).doubleValue();
    return period
        .cohort()
        .against(total(Text.of("其余各期", "the other periods"), others), significance);
  }

  private static Cohort total(Text name, List<PeriodChurn> some) {
    return new Cohort(
        name,
        some.stream().mapToLong(p -> p.cohort().atStart()).sum(),
        some.stream().mapToLong(p -> p.cohort().lost()).sum());
  }
}
