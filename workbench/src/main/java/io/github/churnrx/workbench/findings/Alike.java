package io.github.churnrx.workbench.findings;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows once what a layer causes at many places of the shipped knowledge, such as notices about a
 * cause that it switches off.
 */
final class Alike {
  private Alike() {}

  /** Returns the problems to show, in their order, each with those that say the same elsewhere. */
  static Map<Problem, List<Problem>> of(Inspection inspection) {
    Map<Problem, List<Problem>> shown = new LinkedHashMap<>();
    Map<String, List<Problem>> others = new HashMap<>();
    for (Problem problem : inspection.problems()) {
      boolean isElsewhere =
          problem.severity() == Severity.NOTICE
              && !inspection.sources().isGiven(problem.at().file());
      String key = problem.code() + " " + problem.value();
      List<Problem> first = isElsewhere ? others.get(key) : null;
      if (first != null) {
        first.add(problem);
        continue;
      }
      List<Problem> following = new ArrayList<>();
      shown.put(problem, following);
      if (isElsewhere) {
        others.put(key, following);
      }
    }
    return shown;
  }
}
