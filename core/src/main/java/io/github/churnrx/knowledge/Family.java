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
    SURVEY("问卷", "survey", "S2.M1"),
    /** From records (S2.M2). */
    DATA("数据", "data", "S2.M2"),
    /** By talking to the customer (S2.M3). */
    INTERVIEW("访谈", "interview", "S2.M3"),
    /** By comparison with rivals (S2.M4). */
    MARKET("市场对比", "market", "S2.M4");

    private final Text label;
    private final String source;

    Kind(String zh, String en, String source) {
      this.label = Text.of(zh, en);
      this.source = source;
    }

    /** Returns the catalogue id of the method. */
    public String source() {
      return source;
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
