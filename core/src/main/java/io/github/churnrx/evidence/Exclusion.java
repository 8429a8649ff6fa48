package io.github.churnrx.evidence;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.knowledge.Grade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Causes of one exclusive group cannot both be true. The best is kept if it leads the next by the
 * margin; what it leads, and all of them if it does not, is at most possible.
 */
final class Exclusion {
  private Exclusion() {}

  /** Returns the ranked findings with their grades limited. */
  static List<CauseFinding> apply(List<CauseFinding> ranked, int margin) {
    Map<String, List<CauseFinding>> groups = new HashMap<>();
    for (CauseFinding finding : ranked) {
      String group = finding.cause().group();
      if (finding.isFound() && group != null) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(finding);
      }
    }
    groups.values().removeIf(group -> group.size() < 2);
    if (groups.isEmpty()) {
      return ranked;
    }
    List<CauseFinding> limited = new ArrayList<>(ranked);
    for (List<CauseFinding> group : groups.values()) {
      int lead = group.get(0).score().tenths() - group.get(1).score().tenths();
      for (CauseFinding finding : lead >= margin ? group.subList(1, group.size()) : group) {
        limited.set(limited.indexOf(finding), withGrade(finding, Grade.POSSIBLE));
      }
    }
    return limited;
  }

  private static CauseFinding withGrade(CauseFinding f, Grade grade) {
    return new CauseFinding(
        f.cause(),
        grade,
        f.score(),
        f.weightFor(),
        f.weightAgainst(),
        f.coverage(),
        f.supporting(),
        f.opposing(),
        f.missing());
  }
}
