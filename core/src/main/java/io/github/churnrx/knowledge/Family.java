package io.github.churnrx.knowledge;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.text.Text;

/**
 * Evidence that comes from one root and therefore counts once.
 *
 * @param id the id
 * @param label the names
 * @param kind how such evidence is obtained (S2.M1–M4)
 */
public record Family(String id, Text label, Kind kind) {

  /** The family of what customers say the reason is; its weight is capped. */
  public static final Family STATED =
      new Family("stated", Text.of("客户自述", "what the customer says"), Kind.SURVEY);

  /** How evidence is obtained. */
  public enum Kind implements Choice {
    /** By asking many the same (S2.M1). */
    SURVEY("问卷", "survey"),
    /** From records (S2.M2). */
    DATA("数据", "data"),
    /** By talking to the customer (S2.M3). */
    INTERVIEW("访谈", "interview"),
    /** By comparison with rivals (S2.M4). */
    MARKET("市场对比", "market");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
