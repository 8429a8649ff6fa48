package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/** How much more likely than usual a customer is to leave, lowest first. */
public enum RiskLevel implements Choice {
  /** Nothing unusual. */
  USUAL("一般", "usual"),
  /** More than usual. */
  RAISED("偏高", "raised"),
  /** Much more. */
  HIGH("高", "high"),
  /** Very much more. */
  VERY_HIGH("很高", "very high");

  private final Text label;

  RiskLevel(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }

  /** Returns whether the risk is raised or higher. */
  public boolean isRaised() {
    return this != USUAL;
  }
}
