package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a case, or with another document. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();
  private final @Nullable Text seeAlso;

  /** Starts the findings about a case. */
  Findings() {
    this(null);
  }

  /**
   * Starts the findings about a document.
   *
   * @param seeAlso where its form is described; null for that of a case
   */
  Findings(@Nullable Text seeAlso) {
    this.seeAlso = seeAlso;
  }

  /** Notes that a value cannot stand where it stands. */
  void bad(Item item, String zh, String en) {
    bad(item, Text.of(zh, en));
  }

  /** Notes that a value cannot stand where it stands. */
  void bad(Item item, Text why) {
    Problem bad = ProblemCode.BAD_PROPERTY.at(item.at(), item.sample(), item.place(), why);
    problems.add(
        seeAlso == null
            ? bad
            : new Problem(
                bad.severity(), bad.code(), bad.at(), bad.value(), bad.message(), seeAlso));
  }

  /** Notes a problem. */
  void add(ProblemCode code, Location at, String value, Object... details) {
    problems.add(code.at(at, value, details));
  }

  int count() {
    return problems.size();
  }

  /** Returns the problems in the order of the text. */
  List<Problem> inOrder() {
    return problems.stream().sorted(Problem.BY_PLACE).toList();
  }
}
