package io.github.churnrx.portfolio;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.text.Text;

/** To whom something is sold; each group with its own rate of success (S0.F04, S4.F01). */
public enum Buyers implements Choice {
  /** Customers that are new. */
  NEW("新客户", "new customers", Figure.SUCCESS_NEW),
  /** Customers that we have. */
  EXISTING("老客户", "existing customers", Figure.SUCCESS_EXISTING),
  /** Customers that left. */
  LOST("流失客户", "lost customers", Figure.SUCCESS_LOST),
  /** People who never bought. */
  PROSPECTS("潜在客户", "prospects", Figure.SUCCESS_PROSPECT);

  private final Text label;
  private final Figure success;

  Buyers(String zh, String en, Figure success) {
    this.label = Text.of(zh, en);
    this.success = success;
  }

  @Override
  public Text label() {
    return label;
  }

  /** Returns the figure that says how often selling to them succeeds. */
  public Figure success() {
    return success;
  }
}
