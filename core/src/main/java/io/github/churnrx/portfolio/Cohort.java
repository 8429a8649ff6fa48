package io.github.churnrx.portfolio;

import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A closed group of customers and how many of it left, so that the share that left is a proportion
 * with an error of its own. Its rate is by the usual definition.
 *
 * @param name what to call it
 * @param atStart how many there were, more than 0
 * @param lost how many of these left, 0 to {@code atStart}
 */
public record Cohort(Text name, long atStart, long lost) implements Described {

  /**
   * Checks the counts.
   *
   * @throws UnusableFiguresException if the group is empty, or fewer than none or more than all
   *     left
   */
  public Cohort {
    if (atStart <= 0) {
      throw new UnusableFiguresException(
          "“" + name.zh() + "”期初没有客户，算不出流失率。",
          "\"" + name.en() + "\" had no customers at the start, so there is no rate.");
    }
    if (lost < 0 || lost > atStart) {
      throw new UnusableFiguresException(
          "“%s”期初 %d 家，不可能流失 %d 家。".formatted(name.zh(), atStart, lost),
          "\"%s\" had %d customers at the start and cannot have lost %d."
              .formatted(name.en(), atStart, lost));
    }
  }

  /** Returns the churn rate by the usual definition. */
  public ChurnRate rate() {
    return new ChurnRate(ChurnDefinition.OF_OPENING, lost, atStart);
  }

  /** Returns the share that left, 0 to 1. */
  public BigDecimal share() {
    return rate().value();
  }

  /** Returns where the share lies when chance is allowed for. */
  public Interval interval() {
    return Interval.wilson(lost, atStart);
  }

  /** Compares it with another group that shares no customer with it. */
  public RateComparison against(Cohort other, double significance) {
    return RateComparison.of(this, other, significance);
  }

  @Override
  public String describe(Locale locale) {
    return Numbers.say(
        locale,
        name.zh() + "：" + rate().describe(locale) + "，95% 区间 " + interval().text(),
        name.en() + ": " + rate().describe(locale) + ", 95% interval " + interval().text());
  }
}
