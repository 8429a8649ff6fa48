package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a case. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  /** Notes that a value cannot stand where it stands. */
  void bad(Item item, String zh, String en) {
    bad(item, Text.of(zh, en));
  }

  /** Notes that a value cannot stand where it stands. */
  void bad(Item item, Text why) {
    add(ProblemCode.BAD_PROPERTY, item.at(), item.sample(), item.place(), why);
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
