package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/**
 * What recovering one customer is expected to bring and to cost, as amounts in the currency of the
 * case (S4.G1, S4.Q5). Estimated for a customer that is lost or at risk.
 */
public enum RecoveryFigure implements Choice {
  /** Rate of success × annual margin × years that a recovered customer stays. */
  RECOVERY_GAIN("挽回收益", "recovery gain"),
  /** What one attempt costs: a fixed amount and a share of annual sales. */
  RECOVERY_COST("挽回成本", "recovery cost"),
  /** Gain less cost; negative where recovery does not pay. */
  RECOVERY_NET("挽回净收益", "recovery net");

  private final Text label;

  RecoveryFigure(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
