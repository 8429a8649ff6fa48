package io.github.churnrx.portfolio;

import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The customers of a period with its newcomers apart, so that high churn in an acquisition peak is
 * read correctly (S4.Q6).
 *
 * @param all the counts of the period
 * @param established those there at the start
 * @param newcomers those won within the period
 * @param isPeak whether newcomers are so many that the rate of all must not be read by itself
 */
public record NewcomerSplit(
    CustomerCounts all, Cohort established, Cohort newcomers, boolean isPeak) implements Described {

  /**
   * Splits the customers of a period.
   *
   * @param all the counts of the period, with customers at the start and newcomers
   * @param lostNewcomers how many of the newcomers left again
   * @param knowledge gives the share of newcomers that is a peak, {@code portfolio.peak-share}
   * @throws UnusableFiguresException if more newcomers left than came, or than left at all
   */
  public static NewcomerSplit of(CustomerCounts all, long lostNewcomers, Knowledge knowledge) {
    if (lostNewcomers > all.lost()) {
      throw new UnusableFiguresException(
          "流失的新客户 %d 家，多于全部流失 %d 家。".formatted(lostNewcomers, all.lost()),
          "%d newcomers lost are more than the %d lost altogether."
              .formatted(lostNewcomers, all.lost()));
    }
    Cohort newcomers = new Cohort(Text.of("新客户", "newcomers"), all.acquired(), lostNewcomers);
    Cohort established =
        new Cohort(
            Text.of("老客户", "established customers"), all.opening(), all.lost() - lostNewcomers);
    BigDecimal part = Numbers.ratio(all.acquired(), all.opening() + all.acquired());
    BigDecimal peak = new Settings(knowledge).value(Figure.PEAK_SHARE);
    return new NewcomerSplit(all, established, newcomers, part.compareTo(peak) >= 0);
  }

  @Override
  public String describe(Locale locale) {
    String cohorts =
        established.describe(locale) + Numbers.say(locale, "；", "; ") + newcomers.describe(locale);
    if (!isPeak) {
      return cohorts;
    }
    return cohorts
        + Numbers.say(
            locale,
            "。本期集中拉新（新增 " + Numbers.count(all.acquired()) + " 家），总流失率会偏高，以老客户的为准",
            ". An acquisition peak (%s new) raises the rate of all: go by the established ones"
                .formatted(Numbers.count(all.acquired())));
  }
}
