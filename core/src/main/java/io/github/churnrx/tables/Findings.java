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
  private final Set<Location> settled = new HashSet<>();
  private int errors;

  /** Adds a problem, unless it follows from one that {@link #settle settled} its cell or row. */
  public void add(Problem problem) {
    Location at = problem.at();
    boolean follows =
        settled.contains(at) || settled.contains(new Location(at.file(), at.row(), 0));
    if (!follows && problems.add(problem) && problem.severity() == Severity.ERROR) {
      errors++;
    }
  }

  /**
   * Adds a problem that explains whatever else may seem wrong in its cell, or in its row if it is
   * about a row: one slip shall be one finding.
   */
  void settle(Problem problem) {
    add(problem);
    settled.add(problem.at());
  }

  /** Adds a problem of a cell that explains whatever else may seem wrong in its row. */
  void settleRow(Problem problem) {
    add(problem);
    settled.add(Location.of(problem.at().file(), problem.at().row()));
  }

  void addAll(List<Problem> found) {
    found.forEach(this::add);
  }

  /** Adds problems; of cells that hold such errors, nothing else is told. */
  void addSpoilt(List<Problem> found) {
    addAll(found);
    for (Problem problem : found) {
      if (problem.severity() == Severity.ERROR && problem.at().column() > 0) {
        settled.add(problem.at());
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
