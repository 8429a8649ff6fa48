package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that a mapping, a table or another input cannot be used at all, with everything that is
 * wrong with it.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems at least one
   */
  public InputException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }

  /**
   * Creates the exception for one problem.
   *
   * @param problem the problem
   */
  public InputException(Problem problem) {
    this(List.of(problem));
  }

  /** Returns all problems, ordered by place. */
  public List<Problem> problems() {
    return problems;
  }
}
