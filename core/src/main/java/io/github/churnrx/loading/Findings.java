package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, so that it can be said at once. */
final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();

  void add(Problem problem) {
    problems.add(problem);
  }

  List<Problem> errors() {
    return of(Severity.ERROR);
  }

  List<Problem> notices() {
    return of(Severity.NOTICE);
  }

  private List<Problem> of(Severity severity) {
    List<Problem> found = new ArrayList<>();
    for (Problem problem : problems) {
      if (problem.severity() == severity) {
        found.add(problem);
      }
    }
    found.sort(Problem.BY_PLACE);
    return found;
  }
}
