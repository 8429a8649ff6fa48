package io.github.churnrx.portfolio;

import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.portfolio.PeriodFinding.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days over which churn is counted (S4.Q4).
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record ObservationPeriod(LocalDate first, LocalDate last) implements Described {
  /** Month, quarter, half-year, year. */
  private static final List<Integer> USUAL_LENGTHS = List.of(31, 92, 184, 366);

  private static final int FEW = 5;

  /**
   * Checks the days.
   *
   * @throws UnusableFiguresException if the last is before the first
   */
  public ObservationPeriod {
    if (last.isBefore(first)) {
      throw new UnusableFiguresException(
          "统计期的末日 " + last + " 早于首日 " + first + "。",
          "The last day of the period, " + last + ", is before the first, " + first + ".");
    }
  }

  /** Returns how many days it has, both ends included. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /**
   * Returns the shortest usual period, in days, in which a customer that orders at a usual interval
   * can be seen to stay away: a month, a quarter, a half-year, a year or several.
   *
   * @param usualIntervalDays the days from one order to the next, more than 0
   * @param knowledge gives the intervals that a period must hold, {@code
   *     portfolio.period-intervals}
   */
  public static int sensibleDays(double usualIntervalDays, Knowledge knowledge) {
    int needed = (int) Math.ceil(needed(usualIntervalDays, knowledge));
    for (int length : USUAL_LENGTHS) {
      if (length >= needed) {
        return length;
      }
    }
    return (needed + 365) / 366 * 366;
  }

  /**
   * Returns what is to be said against counting churn over this period; nothing if it is sensible.
   *
   * @param counts the customers of the period
   * @param usualIntervalDays the days from one order of a customer to the next, more than 0
   * @param knowledge gives the limits
   */
  public List<PeriodFinding> check(
      CustomerCounts counts, double usualIntervalDays, Knowledge knowledge) {
    List<PeriodFinding> findings = new ArrayList<>();
    if (counts.opening() == 0) {
      findings.add(PeriodFinding.of(Kind.NO_OPENING_CUSTOMERS));
    }
    double needed = needed(usualIntervalDays, knowledge);
    if (days() < usualIntervalDays) {
      findings.add(PeriodFinding.of(Kind.SHORTER_THAN_ONE_INTERVAL, days(), usualIntervalDays));
    } else if (days() < needed) {
      findings.add(PeriodFinding.of(Kind.TOO_SHORT, days(), needed));
    }
    double peak = new Settings(knowledge).value(Figure.PEAK_SHARE).doubleValue();
    long all = counts.opening() + counts.acquired();
    if (counts.opening() > 0 && counts.acquired() >= peak * all) {
      findings.add(PeriodFinding.of(Kind.ACQUISITION_PEAK, counts.acquired(), counts.opening()));
    }
    if (counts.opening() > 0 && counts.lost() < FEW) {
      findings.add(PeriodFinding.of(Kind.FEW_LOSSES, counts.lost()));
    }
    return List.copyOf(findings);
  }

  private static double needed(double usualIntervalDays, Knowledge knowledge) {
    if (!(usualIntervalDays > 0) || usualIntervalDays > 36500) {
      throw new UnusableFiguresException(
          "通常的订货间隔须大于 0 天：" + usualIntervalDays + "。",
          "The usual interval of orders must be more than 0 days: " + usualIntervalDays + ".");
    }
    Settings settings = new Settings(knowledge);
    return usualIntervalDays * settings.value(Figure.PERIOD_INTERVALS).doubleValue();
  }

  @Override
  public String describe(Locale locale) {
    return Numbers.say(
        locale,
        "统计期 %s 至 %s（%d 天）".formatted(first, last, days()),
        "period %s to %s (%d days)".formatted(first, last, days()));
  }
}
