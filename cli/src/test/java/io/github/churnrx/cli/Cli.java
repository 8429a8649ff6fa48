package io.github.churnrx.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs the command with captured streams. */
final class Cli {

  private Cli() {}

  /**
   * What a run left behind.
   *
   * @param exit the exit status
   * @param out standard output
   * @param err messages
   */
  record Result(int exit, String out, String err) {
    List<String> errors() {
      return err.lines().toList();
    }
  }

  static Result run(Object... args) {
    return runWithInput(new byte[0], args);
  }

  static Result runWithInput(byte[] input, Object... args) {
    return run(input, new ByteArrayOutputStream(), args);
  }

  /** Runs with a standard output of the caller's. */
  static Result runInto(OutputStream out, Object... args) {
    return run(new byte[0], out, args);
  }

  private static Result run(byte[] input, OutputStream out, Object... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit;
    try (PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      Console console = new Console(new ByteArrayInputStream(input), out, messages, false);
      exit =
          ChurnRxCommand.run(console, Stream.of(args).map(Object::toString).toArray(String[]::new));
    }
    return new Result(
        exit,
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "",
        err.toString(StandardCharsets.UTF_8));
  }
}
