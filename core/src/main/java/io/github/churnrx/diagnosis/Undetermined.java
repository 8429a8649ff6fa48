package io.github.churnrx.diagnosis;

import io.github.churnrx.text.Text;

/**
 * Says that the customer is lost or at risk and that no cause is likely.
 *
 * @param reason why none is
 * @param coverage how much of the evidence for all causes could be judged, 0 to 1
 */
public record Undetermined(Reason reason, double coverage) {

  /** Why no cause is likely. */
  public enum Reason {
    /** Too little is known to judge. */
    LOW_COVERAGE("已知信息太少", "too little is known"),
    /** The evidence contradicts itself. */
    CONFLICT("证据相互矛盾", "the evidence contradicts itself"),
    /** Enough is known, and nothing points to a cause. */
    NO_EVIDENCE("已知信息未明确指向任何原因", "what is known points to no cause clearly enough");

    private final Text label;

    Reason(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    /** Returns the reason in words. */
    public Text label() {
      return label;
    }
  }
}
