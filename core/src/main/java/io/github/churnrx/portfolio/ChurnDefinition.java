package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/** What the customers lost are divided by; rates by different definitions are never compared. */
public enum ChurnDefinition implements Choice {
  /** (opening − (closing − new)) ÷ closing, as document S4 has it (S4.Q1). */
  OF_CLOSING("文献口径", "documents' definition", "期末", "at the end"),
  /** (opening − (closing − new)) ÷ opening, as is usual (S4.Q1). */
  OF_OPENING("通用口径", "usual definition", "期初", "at the start");

  private final Text label;
  private final Text base;

  ChurnDefinition(String zh, String en, String baseZh, String baseEn) {
    this.label = Text.of(zh, en);
    this.base = Text.of(baseZh, baseEn);
  }

  @Override
  public Text label() {
    return label;
  }

  /** Returns which customers are divided by: those at the end or those at the start. */
  public Text base() {
    return base;
  }
}
