package io.github.churnrx.coverage;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.text.Text;

/**
 * Something in a knowledge base that can take effect, or not, in a diagnosis.
 *
 * @param kind what it is
 * @param id the id of the entry that it belongs to
 * @param at its row
 */
public record Rule(Kind kind, String id, Location at) {

  /** What a rule is. */
  public enum Kind implements Choice {
    /** A cause; it takes effect when it is found, that is, likely or better. */
    CAUSE("原因", "cause"),
    /** A row of a symptom; it takes effect when it is the first of its symptom that holds. */
    SYMPTOM("症状", "symptom"),
    /** The weight of a symptom's absence. */
    ABSENCE("缺失", "absence"),
    /** An event pattern. */
    PATTERN("事件模式", "pattern"),
    /** A row of an action; it takes effect when it advises the action, withheld or not. */
    ACTION("行动", "action"),
    /** A policy; it takes effect when it lets a customer go or withholds an action. */
    POLICY("政策", "policy");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** Returns the kind, the id and the place, such as {@code symptom REBATE_LATE (money.csv:3)}. */
  @Override
  public String toString() {
    return kind.label().en() + " " + id + " (" + at + ")";
  }
}
