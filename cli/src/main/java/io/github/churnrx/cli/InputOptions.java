package io.github.churnrx.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The customers, and how they are read. */
final class InputOptions {
  @Parameters(arity = "1..*", paramLabel = "INPUT", descriptionKey = "INPUT")
  private List<String> names = new ArrayList<>();

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--as-of", paramLabel = "DATE")
  private @Nullable LocalDate asOf;

  @Option(names = "--encoding", paramLabel = "NAME")
  private @Nullable Charset encoding;

  List<String> names() {
    return names;
  }

  /** Returns the inputs, checked, of which standard input is what is said or what it looks like. */
  Inputs inputs(Inputs.@Nullable Form stdin, Console console) {
    Inputs inputs = new Inputs(names, mapping, asOf, encoding, stdin, console.in());
    inputs.check();
    return inputs;
  }
}
