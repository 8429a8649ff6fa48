package io.github.churnrx.io;

import io.github.churnrx.knowledge.Problem;

/** Says that a record cannot be read, or is not what was written. */
public final class UnreadableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableRecordException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** Returns what is wrong, with its place and what to do. */
  public Problem problem() {
    return problem;
  }
}
