package io.github.churnrx.cli;

import io.github.churnrx.text.Text;

/** Says why the command cannot go on, in words for its user. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;
  private final int exitCode;

  private Failure(Text text, int exitCode) {
    super(text.en());
    this.text = text;
    this.exitCode = exitCode;
  }

  /** The command was called in a way that makes no sense, or its input cannot be used. */
  static Failure usage(String zh, String en) {
    return new Failure(Text.of(zh, en), ExitCode.UNUSABLE);
  }

  Text text() {
    return text;
  }

  int exitCode() {
    return exitCode;
  }
}
