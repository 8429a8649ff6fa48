package io.github.churnrx.tables;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects everything that is wrong, so that it can be said at once. */
public final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<Location> settled = new HashSet<>();
  private final Map<Location, Integer> cut = new HashMap<>();
  private final Set<Location> told = new HashSet<>();
  private int errors;

  /** Adds a problem, unless it follows from one that {@link #settle settled} its cell or row. */
  public void add(Problem problem) {
    Location at = problem.at();
    Location row = new Location(at.file(), at.row(), 0);
    boolean follows = settled.contains(at) || settled.contains(row);
    if (at.column() > cut.getOrDefault(row, Integer.MAX_VALUE)) {
      follows |= !told.add(row);
    }
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

  /** Says that what seems wrong in a row follows from what was found elsewhere. */
  void leaveOut(Location row) {
    settled.add(row);
  }

  /**
   * Says that a row ends early: of the cells that it lacks, one finding is enough.
   *
   * @param row the row
   * @param cells how many cells it has
   */
  void cutShort(Location row, int cells) {
    cut.put(row, cells);
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
