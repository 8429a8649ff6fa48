package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/** What kind of value a signal has. */
public enum SignalType implements Choice {
  /** A count or a measure. */
  NUMBER("数值", "number"),
  /** A part of a whole or a quotient; 30 % is 0.3. */
  RATIO("比率", "ratio"),
  /** An amount with its currency. */
  MONEY("金额", "money"),
  /** Yes or no. */
  FLAG("是否", "flag"),
  /** One of the listed values. */
  CATEGORY("类别", "category"),
  /** A calendar day. */
  DATE("日期", "date"),
  /** Free text. */
  TEXT("文本", "text");

  private final Text label;

  SignalType(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }

  /** Returns whether values of this type can be compared by size. */
  public boolean isOrdered() {
    return this == NUMBER || this == RATIO || this == MONEY || this == DATE;
  }
}
