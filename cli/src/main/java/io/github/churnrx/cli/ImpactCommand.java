package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.workbench.comparison.Budget;
import io.github.churnrx.workbench.comparison.Impact;
import io.github.churnrx.workbench.comparison.ImpactJson;
import io.github.churnrx.workbench.comparison.ImpactMeter;
import io.github.churnrx.workbench.comparison.ImpactText;
import io.github.churnrx.workbench.comparison.KnowledgeDiff;
import io.github.churnrx.workbench.comparison.KnowledgeSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The command churnrx impact. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class ImpactCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "INPUT", descriptionKey = "INPUT")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--with", paramLabel = "DIR", required = true, descriptionKey = "impact-with")
  private List<Path> after = new ArrayList<>();

  @Option(names = "--base", paramLabel = "DIR", descriptionKey = "impact-base")
  private List<Path> before = new ArrayList<>();

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(
      names = "--budget",
      paramLabel = "2%|N",
      descriptionKey = "impact-budget",
      converter = BudgetText.class)
  private @Nullable Budget budget;

  @Option(names = "--top", paramLabel = "N", descriptionKey = "impact-top")
  private int top = Impact.USUAL_LARGEST;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      descriptionKey = "diff-format",
      converter = ValidateCommand.FormName.class)
  private ValidateCommand.Form format = ValidateCommand.Form.TEXT;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DiagnoseCommand.Day.class)
  private @Nullable LocalDate asOf;

  @Option(names = "--encoding", paramLabel = "NAME")
  private @Nullable Charset encoding;

  @Option(
      names = "--stdin",
      paramLabel = "csv|json|jsonl",
      converter = DiagnoseCommand.StdinForm.class)
  private Inputs.@Nullable Form stdin;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet")
  private boolean quiet;

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  ImpactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw Failure.usage("--threads 至少为 1", "--threads must be at least 1");
    }
    if (top < 0) {
      throw Failure.usage("--top 不能小于 0", "--top must not be less than 0");
    }
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    Inputs given = new Inputs(inputs, mapping, asOf, encoding, stdin, console.in());
    refuseLayers();
    given.check();
    ChurnRx old = build(before);
    ChurnRx now = build(after);
    KnowledgeDiff diff =
        KnowledgeDiff.of(
            KnowledgeSource.read(before, industries), KnowledgeSource.read(after, industries));
    ImpactMeter meter = new ImpactMeter(old, now, diff, top);
    ImpactRun run = new ImpactRun(meter, console, speech, quiet, threads);
    // A mapping may name what only the new knowledge has.
    try (CaseSource source = given.open(now.knowledge())) {
      say(source.notices(), speech);
      Impact impact = run.run(source);
      write(impact, speech);
      return end(impact, diff, run.unreadable(), speech);
    }
  }

  /** Says how to name several layers, if one of them is taken for an input. */
  private void refuseLayers() {
    for (String input : inputs) {
      Path folder = Path.of(input);
      if (Files.exists(folder.resolve("knowledge.yaml"))
          && !Files.exists(folder.resolve("mapping.yaml"))) {
        throw Failure.usage(
            input + " 是知识库，不是客户数据；多层时每层前都要写选项：--with A --with B",
            input
                + " is knowledge, not an input; name each layer with the option: --with A --with"
                + " B");
      }
    }
  }

  private ChurnRx build(List<Path> layers) {
    ChurnRx.Builder builder = ChurnRx.builder().knowledge(layers.toArray(Path[]::new));
    industries.forEach(builder::industry);
    return builder.build();
  }

  private void say(List<Problem> notices, Voice speech) {
    if (!quiet) {
      notices.forEach(notice -> console.err().println(notice.describe(speech.locale())));
    }
  }

  private void write(Impact impact, Voice speech) throws IOException {
    String text =
        format == ValidateCommand.Form.JSON
            ? ImpactJson.write(impact, budget)
            : ImpactText.write(impact, budget, speech.locale(), Colours.of(console));
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }

  private int end(Impact impact, KnowledgeDiff diff, long unreadable, Voice speech) {
    if (!quiet && diff.isSame()) {
      console.err().println(speech.say("两个知识库说的是同样的内容。", "The two knowledge bases say the same."));
    }
    if (unreadable > 0) {
      console
          .err()
          .println(
              speech
                  .say(
                      "churnrx: 有 %,d 位客户的数据未采用，原因请用 churnrx diagnose 查看",
                      "churnrx: %,d customers were left out; churnrx diagnose tells why")
                  .formatted(unreadable));
    }
    if (budget != null && impact.exceeds(budget)) {
      return ExitCode.PAST_BUDGET;
    }
    return unreadable + impact.rejected() == 0 ? ExitCode.GOOD : ExitCode.REJECTED;
  }

  /** Reads a budget. */
  static final class BudgetText implements ITypeConverter<Budget> {
    @Override
    public Budget convert(String value) {
      try {
        return Budget.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + value + "': 2% | 100");
      }
    }
  }
}
