package io.github.churnrx.workbench.intake;

import io.github.churnrx.text.Text;

/** How sure it is what a column holds. */
public enum Certainty {
  /** Its name and its content agree. */
  CERTAIN("确定", "certain"),
  /** One of them leaves doubt: look at it. */
  GUESS("推测", "guess"),
  /** Nothing is taken from it. */
  UNUSED("未用", "unused");

  private final Text label;

  Certainty(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** Returns the name. */
  public Text label() {
    return label;
  }
}
