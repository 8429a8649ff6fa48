package io.github.churnrx.cli;

import io.github.churnrx.knowledge.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One of the commands: it has help and answers in the language of its user. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
abstract class Subcommand implements Callable<Integer> {
  private static final int LAST = 100;

  final Console console;

  @Option(names = "--lang", paramLabel = "zh|en", order = LAST)
  private @Nullable Voice lang;

  Subcommand(Console console) {
    this.console = console;
  }

  /** Returns the voice in the language that was asked for, or in that of the system. */
  Voice voice() {
    return lang == null ? Voice.of(Locale.getDefault().getLanguage()) : lang;
  }

  Locale locale() {
    return voice().locale();
  }

  String say(String zh, String en) {
    return voice().say(zh, en);
  }

  /** Returns the voice in the language that was asked for, if any was. */
  Optional<Voice> askedFor() {
    return Optional.ofNullable(lang);
  }

  /** Returns a command as it is to be typed next, in the language of this one. */
  String next(Object... words) {
    Stream<String> language =
        lang == null ? Stream.empty() : Stream.of("--lang", lang.locale().getLanguage());
    return Stream.concat(Stream.of(words).map(Object::toString).map(Subcommand::quoted), language)
        .collect(Collectors.joining(" ", "churnrx ", ""));
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./\\\\:=+-]+") ? word : "\"" + word + "\"";
  }

  /** Prints what was found about the knowledge or the input. */
  void tell(List<Problem> problems) {
    problems.forEach(problem -> console.remark(problem.describe(locale())));
  }

  /** Writes a text to a file, which appears when it is complete, or prints it. */
  void write(String text, @Nullable Path file) throws IOException {
    if (file == null) {
      console.print(text);
    } else {
      Destination.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
