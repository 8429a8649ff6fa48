package io.github.churnrx.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output; it throws if nobody reads any more
 * @param err where messages go
 * @param isTerminal whether somebody watches
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean isTerminal) {

  /** Prints a text. If its reader has gone, as after {@code | head}, that is well. */
  void print(String text) throws IOException {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      if (!isReaderGone(e)) {
        throw e;
      }
    }
  }

  /** Prints a line beside the output: a remark, and not a result. */
  void remark(String line) {
    err.println(line);
  }

  /** Returns whether writing failed because nobody reads, and not because a disk is full. */
  static boolean isReaderGone(IOException e) {
    String why = String.valueOf(e.getMessage());
    return why.contains("pipe") || why.contains("管道");
  }
}
