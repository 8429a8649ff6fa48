package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/** How a signal follows from the events of a stream, or from the customer's attributes. */
public enum Measure implements Choice {
  /** An attribute of the customer. */
  VALUE("取值", "value"),
  /** Days since the latest event, or since a date attribute of the customer. */
  DAYS_SINCE("距今天数", "days since"),
  /** Days since the earliest event. */
  DAYS_SINCE_FIRST("距首次天数", "days since first"),
  /** Whether there is such an event. */
  EXISTS("存在", "exists"),
  /** How many there are. */
  COUNT("计数", "count"),
  /** Total of a field. */
  SUM("合计", "sum"),
  /** Greatest value of a field. */
  MAX("最大", "max"),
  /** Least value of a field. */
  MIN("最小", "min"),
  /** Mean of a field. */
  AVERAGE("平均", "average"),
  /** Value of a field in the latest event that has one. */
  LATEST("最近", "latest"),
  /** Part of the events that pass the filter. */
  SHARE("占比", "share"),
  /** Events in 30 days. */
  RATE("频率", "rate"),
  /** Window against the adjacent window before. */
  TREND("环比", "trend"),
  /** Number expected from the baseline. */
  EXPECTED("预期", "expected"),
  /** Number in the window against the number expected. */
  VERSUS_EXPECTED("比预期", "versus expected"),
  /** Probability that chance brings so extreme a number. */
  CHANCE("偶然概率", "chance");

  private final Text label;

  Measure(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** Returns the id as it stands in a cell, such as {@code days-since}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public Text label() {
    return label;
  }
}
