package io.github.churnrx.engine;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Grade;

/**
 * What the second round of a session starts from: a cause with its grade, the risk of leaving, or
 * that the reason is not known.
 *
 * @param place its place among the findings, best first
 * @param target a cause, {@link Cause#LEAVING} or {@link Cause#UNDETERMINED}
 * @param grade the grade
 * @param tier the customer's tier or {@code unknown}
 * @param status the customer's status
 * @param owner the case
 */
public record Finding(
    int place, String target, Grade grade, String tier, Customer.Status status, CaseFact owner) {

  /** Returns whether a prescription row is for this finding, its further conditions aside. */
  public boolean suits(Indication indication) {
    return indication.targets().contains(target)
        && (indication.tiers().isEmpty() || indication.tiers().contains(tier))
        && (indication.statuses().isEmpty() || indication.statuses().contains(status))
        && grade.isAtLeast(required(indication));
  }

  private Grade required(Indication indication) {
    Grade grade = indication.grade();
    return switch (target) {
      case Cause.UNDETERMINED -> Grade.RULED_OUT;
      case Cause.LEAVING -> grade == null ? Grade.POSSIBLE : grade;
      default -> grade == null ? Grade.LIKELY : grade;
    };
  }
}
