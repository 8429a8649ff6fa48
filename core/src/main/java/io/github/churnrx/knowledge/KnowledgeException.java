package io.github.churnrx.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** Says that knowledge cannot be used, with everything that is wrong with it. */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems at least one
   */
  public KnowledgeException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }

  /** Returns all problems, ordered by place. */
  public List<Problem> problems() {
    return problems;
  }
}
