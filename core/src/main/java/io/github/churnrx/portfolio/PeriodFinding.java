package io.github.churnrx.portfolio;

import io.github.churnrx.text.Text;
import java.util.Locale;

/**
 * Something to be said against a period over which churn is counted (S4.Q4).
 *
 * @param kind what it is
 * @param text what to tell a reader
 */
public record PeriodFinding(Kind kind, Text text) implements Described {

  /** What can be wrong with a period. */
  public enum Kind {
    /** Nobody was there who could leave: no rate. */
    NO_OPENING_CUSTOMERS(true, "期初没有客户，算不出流失率", "no customers at the start, so there is no rate"),
    /** Even a loyal customer may not have ordered once: no rate means anything. */
    SHORTER_THAN_ONE_INTERVAL(
        true,
        "统计期 %s 天，比通常的订货间隔 %s 天还短，没下单不等于流失",
        "%s days are shorter than the usual interval of orders, %s days: no order is no loss yet"),
    /** One late order looks like a loss. */
    TOO_SHORT(
        false,
        "统计期 %s 天偏短，至少要 %s 天，否则晚下一单就算成流失",
        "%s days are short: take at least %s, or one late order counts as a loss"),
    /** Newcomers raise the rate. */
    ACQUISITION_PEAK(
        false,
        "本期新增 %s 家，期初 %s 家，属于集中拉新，新客户要单独看",
        "%s newcomers against %s at the start are an acquisition peak: look at them apart"),
    /** One customer more or less changes the rate much. */
    FEW_LOSSES(false, "只流失 %s 家，多一家少一家差别就很大", "only %s lost: one more or less changes much");

    private final boolean refuses;
    private final Text pattern;

    Kind(boolean refuses, String zh, String en) {
      this.refuses = refuses;
      this.pattern = Text.of(zh, en);
    }

    /** Returns whether no rate should be drawn from such a period at all. */
    public boolean refuses() {
      return refuses;
    }
  }

  static PeriodFinding of(Kind kind, Number... numbers) {
    Object[] words = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      words[i] = Numbers.count(Math.round(numbers[i].doubleValue()));
    }
    return new PeriodFinding(
        kind, Text.of(kind.pattern.zh().formatted(words), kind.pattern.en().formatted(words)));
  }

  @Override
  public String describe(Locale locale) {
    return text.in(locale);
  }
}
