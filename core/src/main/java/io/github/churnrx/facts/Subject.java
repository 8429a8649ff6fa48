package io.github.churnrx.facts;

import io.github.churnrx.text.Text;

/** Whom a case, and the knowledge for it, is about. */
public enum Subject implements Choice {
  /** A customer: why does it leave? */
  CUSTOMER("客户", "customer"),
  /** An account owner: will he or she leave, and which customers are exposed? */
  OWNER("客户经理", "owner"),
  /** The supplying company itself: what makes its customers leave? */
  COMPANY("公司", "company");

  private final Text label;

  Subject(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
