package io.github.churnrx.benchmarks.peer;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Thresholds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cause with its score and grade, or the risk of leaving, or that the reason is not known. */
public final class CauseScore {
  private final String target;
  private final int score;
  private final Grade grade;

  /** Creates it. */
  public CauseScore(String target, int score, Grade grade) {
    this.target = target;
    this.score = score;
    this.grade = grade;
  }

  /** Weighs the evidence for a cause: of each family the strongest counts on either side. */
  public static CauseScore of(String target, List<?> all, Thresholds limits) {
    Map<String, Integer> supporting = new HashMap<>();
    Map<String, Integer> opposing = new HashMap<>();
    for (Object each : all) {
      Evidence evidence = (Evidence) each;
      if (evidence.getTenths() >= 0) {
        supporting.merge(evidence.getFamily(), evidence.getTenths(), Math::max);
      } else {
        opposing.merge(evidence.getFamily(), -evidence.getTenths(), Math::max);
      }
    }
    int weightFor = supporting.values().stream().mapToInt(Integer::intValue).sum();
    int weightAgainst = opposing.values().stream().mapToInt(Integer::intValue).sum();
    int score = weightFor - weightAgainst;
    Grade grade =
        target.equals(Cause.LEAVING)
            ? risk(score, limits)
            : grade(weightFor, weightAgainst, supporting.size(), limits);
    return new CauseScore(target, score, grade);
  }

  private static Grade risk(int score, Thresholds limits) {
    if (score >= limits.veryHigh()) {
      return Grade.STRONG;
    }
    if (score >= limits.high()) {
      return Grade.LIKELY;
    }
    return score >= limits.raised() ? Grade.POSSIBLE : Grade.NOT_INDICATED;
  }

  private static Grade grade(int weightFor, int weightAgainst, int families, Thresholds limits) {
    int score = weightFor - weightAgainst;
    if (Math.min(weightFor, weightAgainst) >= limits.conflict()
        && Math.abs(score) < limits.conflict()) {
      return Grade.CONFLICTED;
    }
    if (score >= limits.strong() && families >= limits.strongFamilies()) {
      return Grade.STRONG;
    }
    if (score >= limits.likely()) {
      return Grade.LIKELY;
    }
    if (score >= limits.possible()) {
      return Grade.POSSIBLE;
    }
    return score <= limits.ruledOut() ? Grade.RULED_OUT : Grade.NOT_INDICATED;
  }

  /** Returns the cause. */
  public String getTarget() {
    return target;
  }

  /** Returns the score in tenths of a deciban. */
  public int getScore() {
    return score;
  }

  /** Returns the grade. */
  public Grade getGrade() {
    return grade;
  }

  /** Returns whether it is a cause that is likely or better. */
  public boolean isFoundCause() {
    return !target.equals(Cause.LEAVING) && !target.equals(Cause.UNDETERMINED) && grade.isFound();
  }

  /** Returns whether it is reason enough to act. */
  public boolean isActionable() {
    return switch (target) {
      case Cause.UNDETERMINED -> true;
      case Cause.LEAVING -> reaches(Grade.POSSIBLE);
      default -> grade.isFound();
    };
  }

  /** Returns whether it has at least a grade. */
  public boolean reaches(Grade least) {
    return target.equals(Cause.UNDETERMINED) || grade.isAtLeast(least);
  }
}
