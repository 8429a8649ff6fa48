package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/** How well a cause is supported, best first. */
public enum Grade implements Choice {
  /** Strong evidence from several families, and little that could not be judged. */
  STRONG("强", "strong"),
  /** Likely enough to act upon. */
  LIKELY("可能性大", "likely"),
  /** Worth a question, not yet an action. */
  POSSIBLE("有可能", "possible"),
  /** Strong evidence on both sides. */
  CONFLICTED("矛盾", "conflicted"),
  /** The evidence does not point here. */
  NOT_INDICATED("未见迹象", "not indicated"),
  /** The evidence speaks clearly against it. */
  RULED_OUT("已排除", "ruled out");

  private final Text label;

  Grade(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }

  /** Returns whether this grade is at least as good as another. */
  public boolean isAtLeast(Grade other) {
    return compareTo(other) <= 0;
  }

  /** Returns whether a cause of this grade counts as found: likely or better. */
  public boolean isFound() {
    return isAtLeast(LIKELY);
  }
}
