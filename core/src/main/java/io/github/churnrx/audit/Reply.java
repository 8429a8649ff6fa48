package io.github.churnrx.audit;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/** What can be said to a question of a checklist. */
public enum Reply implements Choice {
  /** It is done. */
  YES("是", "yes"),
  /** It is done in part. */
  PARTLY("部分", "partly"),
  /** It is not done. */
  NO("否", "no"),
  /** Nobody who was asked knows. */
  UNKNOWN("未知", "unknown"),
  /** The question does not arise in this company. */
  NOT_APPLICABLE("不适用", "not applicable");

  private final Text label;

  Reply(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }

  /** Returns whether something is lacking: no or partly. */
  public boolean isGap() {
    return this == NO || this == PARTLY;
  }
}
