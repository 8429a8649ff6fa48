package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command churnrx diagnose. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class DiagnoseCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "INPUT", descriptionKey = "INPUT")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--knowledge", paramLabel = "DIR")
  private List<Path> knowledge = new ArrayList<>();

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "zh|en", converter = Language.class)
  private @Nullable Voice voice;

  @Option(
      names = "--format",
      paramLabel = "text|brief|json|jsonl|csv",
      converter = FormatName.class)
  private Format format = Format.TEXT;

  @Option(names = "--explain")
  private boolean explain;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--rejects", paramLabel = "FILE")
  private @Nullable Path rejects;

  @Option(names = "--as-of", paramLabel = "DATE", converter = Day.class)
  private @Nullable LocalDate asOf;

  @Option(names = "--encoding", paramLabel = "NAME")
  private @Nullable Charset encoding;

  @Option(names = "--stdin", paramLabel = "csv|json|jsonl", converter = StdinForm.class)
  private Inputs.@Nullable Form stdin;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet")
  private boolean quiet;

  DiagnoseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw Failure.usage("--threads 至少为 1", "--threads must be at least 1");
    }
    if (explain && format != Format.TEXT) {
      throw Failure.usage(
          "--explain 只用于 --format text（json 已含全部依据）",
          "--explain is for --format text; json holds everything anyway");
    }
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    Inputs given = new Inputs(inputs, mapping, asOf, encoding, stdin, console.in());
    given.check();
    Destination.check(out, rejects, given.files());
    ChurnRx churnRx =
        ChurnRx.builder()
            .industry(industries.toArray(String[]::new))
            .knowledge(knowledge.toArray(Path[]::new))
            .build();
    DiagnoseRun run =
        new DiagnoseRun(
            churnRx,
            new Rendering(format, explain, speech.locale()),
            speech,
            console,
            quiet,
            threads);
    run.say(churnRx.knowledge().notices());
    try (CaseSource source = given.open(churnRx.knowledge())) {
      return run.run(source, out, rejects);
    }
  }

  /** Reads the name of a language. */
  static final class Language implements ITypeConverter<Voice> {
    @Override
    public Voice convert(String value) {
      String language = value.toLowerCase(Locale.ROOT);
      if (language.matches("(zh|en)([-_].*)?")) {
        return Voice.of(language);
      }
      throw new TypeConversionException("'" + value + "': zh | en");
    }
  }

  /** Reads the name of an output format. */
  static final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      for (Format format : Format.values()) {
        if (format.name().equalsIgnoreCase(value)) {
          return format;
        }
      }
      throw new TypeConversionException("'" + value + "': text | brief | json | jsonl | csv");
    }
  }

  /** Reads the form of standard input. */
  static final class StdinForm implements ITypeConverter<Inputs.Form> {
    @Override
    public Inputs.Form convert(String value) {
      for (Inputs.Form form : List.of(Inputs.Form.CSV, Inputs.Form.JSON, Inputs.Form.JSONL)) {
        if (form.name().equalsIgnoreCase(value)) {
          return form;
        }
      }
      throw new TypeConversionException("'" + value + "': csv | json | jsonl");
    }
  }

  /** Reads a date. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value.strip().replace('/', '-'));
      } catch (DateTimeException e) {
        throw new TypeConversionException("'" + value + "': 2026-03-31");
      }
    }
  }
}
