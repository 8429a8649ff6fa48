package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a case cannot be diagnosed, with everything that is wrong with it. */
public final class RejectedCaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems at least one
   */
  public RejectedCaseException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Returns all problems. */
  public List<Problem> problems() {
    return problems;
  }
}
