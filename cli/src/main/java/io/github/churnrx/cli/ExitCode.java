package io.github.churnrx.cli;

/** What the command tells its caller. */
final class ExitCode {
  /** Everything was diagnosed. */
  static final int GOOD = 0;

  /** Something was rejected, the rest was diagnosed. */
  static final int REJECTED = 1;

  /** Wrong usage, or input that cannot be used. */
  static final int UNUSABLE = 2;

  /** Knowledge that cannot be used. */
  static final int BAD_KNOWLEDGE = 3;

  /** More customers would be diagnosed otherwise than was allowed. */
  static final int PAST_BUDGET = 4;

  /** A fault of the program. */
  static final int FAULT = 70;

  private ExitCode() {}
}
