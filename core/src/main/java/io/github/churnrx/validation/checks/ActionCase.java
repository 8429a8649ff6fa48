package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.validation.sets.Region;
import java.util.Set;

/**
 * A row of an action.
 *
 * @param action the action
 * @param row the row
 * @param region where its further conditions hold
 */
record ActionCase(Action action, Indication row, Region region) {

  ActionCase(Action action, Indication row) {
    this(action, row, Region.of(row.when()));
  }

  /** Returns whether another row of the action applies wherever this one does. */
  boolean isWithin(ActionCase other) {
    return other.row.targets().containsAll(row.targets())
        && isPart(row.tiers(), other.row.tiers())
        && isPart(row.statuses(), other.row.statuses())
        && row.targets().stream().allMatch(target -> grade(target).isAtLeast(other.grade(target)))
        && region.implies(other.region);
  }

  /** Returns whether one restriction lies within another; an empty one does not restrict. */
  static <T> boolean isPart(Set<T> one, Set<T> other) {
    return other.isEmpty() || (!one.isEmpty() && other.containsAll(one));
  }

  /** Returns the least grade of a target at which the row applies. */
  private Grade grade(String target) {
    Grade grade = row.grade();
    return switch (target) {
      case Cause.UNDETERMINED -> Grade.RULED_OUT;
      case Cause.LEAVING -> grade == null ? Grade.POSSIBLE : grade;
      default -> grade == null ? Grade.LIKELY : grade;
    };
  }

  /** Returns whether this row is chosen before another that applies, too: negative if it is. */
  int compareUrgency(ActionCase other) {
    int byPriority = Integer.compare(row.priority(), other.row.priority());
    return byPriority != 0 ? byPriority : Integer.compare(row.dueDays(), other.row.dueDays());
  }
}
