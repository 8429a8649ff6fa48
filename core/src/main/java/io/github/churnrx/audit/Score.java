package io.github.churnrx.audit;

import java.util.OptionalDouble;

/**
 * How the questions of a checklist were answered.
 *
 * @param yes how many with yes
 * @param partly how many with partly
 * @param no how many with no
 * @param open how many are to be found out: answered with unknown, or left out
 * @param notApplicable how many do not apply; they count for nothing
 */
public record Score(int yes, int partly, int no, int open, int notApplicable) {
  /** No question at all. */
  static final Score NONE = new Score(0, 0, 0, 0, 0);

  /** Returns how many questions there are. */
  public int questions() {
    return answered() + open + notApplicable;
  }

  /** Returns how many were answered with yes, partly or no. */
  public int answered() {
    return yes + partly + no;
  }

  /** Returns how many questions apply. */
  public int applicable() {
    return answered() + open;
  }

  /** Returns the part of the applicable questions that were answered, 0 to 1; empty if of none. */
  public OptionalDouble answeredShare() {
    return share(answered(), applicable());
  }

  /**
   * Returns the part of the answered questions that is fulfilled, 0 to 1: yes counts 1, partly ½;
   * empty if none was answered.
   */
  public OptionalDouble fulfilledShare() {
    return share(yes + partly / 2.0, answered());
  }

  private static OptionalDouble share(double part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }

  Score plus(Score other) {
    return new Score(
        yes + other.yes,
        partly + other.partly,
        no + other.no,
        open + other.open,
        notApplicable + other.notApplicable);
  }

  static Score of(Reply reply) {
    return switch (reply) {
      case YES -> new Score(1, 0, 0, 0, 0);
      case PARTLY -> new Score(0, 1, 0, 0, 0);
      case NO -> new Score(0, 0, 1, 0, 0);
      case UNKNOWN -> new Score(0, 0, 0, 1, 0);
      case NOT_APPLICABLE -> new Score(0, 0, 0, 0, 1);
    };
  }
}
