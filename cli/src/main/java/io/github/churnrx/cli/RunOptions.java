package io.github.churnrx.cli;

import picocli.CommandLine.Option;

/** How a run over many customers goes about it. */
final class RunOptions {
  @Option(names = "--threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet")
  private boolean quiet;

  int threads() {
    if (threads < 1) {
      throw Failure.usage("--threads 至少为 1", "--threads must be at least 1");
    }
    return threads;
  }

  boolean isQuiet() {
    return quiet;
  }
}
