package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.text.Text;

/** Where a customer stands, the most urgent first. */
enum Standing {
  VERY_HIGH(RiskLevel.VERY_HIGH.label()),
  HIGH(RiskLevel.HIGH.label()),
  RAISED(RiskLevel.RAISED.label()),
  LISTED(Text.of("已列为有风险", "listed as at risk")),
  USUAL(RiskLevel.USUAL.label()),
  UNJUDGED(Text.of("无从判断", "cannot be judged")),
  LOST(Text.of("已流失", "lost"));

  private final Text label;

  Standing(Text label) {
    this.label = label;
  }

  Text label() {
    return label;
  }

  static Standing of(Diagnosis diagnosis) {
    if (diagnosis.status() == Customer.Status.LOST || diagnosis.risk().isEmpty()) {
      return LOST;
    }
    RiskLevel level = diagnosis.risk().map(Risk::level).orElse(RiskLevel.USUAL);
    return switch (level) {
      case VERY_HIGH -> VERY_HIGH;
      case HIGH -> HIGH;
      case RAISED -> RAISED;
      case USUAL -> diagnosis.isRiskUnjudged() ? UNJUDGED : diagnosis.isAtRisk() ? LISTED : USUAL;
    };
  }
}
