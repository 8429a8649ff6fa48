package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, so that it can be said at once. */
public final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<Location> spoilt = new HashSet<>();
  private int errors;

  /** Adds a problem, unless it only follows from what spoilt the cell. */
  public void add(Problem problem) {
    if (!spoilt.contains(problem.at())
        && problems.add(problem)
        && problem.severity() == Severity.ERROR) {
      errors++;
    }
  }

  void addAll(List<Problem> found) {
    found.forEach(this::add);
  }

  /** Adds problems; of cells that hold such errors, nothing else is told. */
  void addSpoilt(List<Problem> found) {
    addAll(found);
    for (Problem problem : found) {
      if (problem.severity() == Severity.ERROR && problem.at().column() > 0) {
        spoilt.add(problem.at());
      }
    }
  }

  /** Returns how many errors there are so far. */
  public int errors() {
    return errors;
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** Returns everything that was found, errors and notices, by place. */
  public List<Problem> all() {
    return problems.stream().sorted(Problem.BY_PLACE).toList();
  }
}
