package io.github.churnrx.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Starts a knowledge base in a temporary folder, validates and tests it, and says nothing: the
 * script that starts the command archives the classes loaded by then, so that they load faster from
 * then on.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("churnrx");
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Console silent = new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
      String layer = folder.resolve("layer").toString();
      int status = ExitCode.GOOD;
      for (String command : List.of("init", "validate", "test")) {
        status = Math.max(status, ChurnRxCommand.run(silent, command, layer));
      }
      return status;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(WarmUpCommand::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
