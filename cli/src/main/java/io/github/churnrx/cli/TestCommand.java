package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.coverage.Rule;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.workbench.scenarios.JunitXml;
import io.github.churnrx.workbench.scenarios.OwnRules;
import io.github.churnrx.workbench.scenarios.ScenarioChoice;
import io.github.churnrx.workbench.scenarios.TestRun;
import io.github.churnrx.workbench.scenarios.TestText;
import io.github.churnrx.workbench.terminal.Ink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx test. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class TestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "test-DIR")
  private List<Path> layers = new ArrayList<>();

  @Option(names = "--industry", paramLabel = "NAME", descriptionKey = "test-industry")
  private List<String> industries = new ArrayList<>();

  @Option(names = "--filter", paramLabel = "TEXT", descriptionKey = "test-filter")
  private String filter = "";

  @Option(names = "--coverage", descriptionKey = "test-coverage")
  private boolean coverage;

  @Option(names = "--min-coverage", paramLabel = "PERCENT", descriptionKey = "test-min-coverage")
  private @Nullable Double least;

  @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "test-junit")
  private @Nullable Path junit;

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    if (least != null && !(least >= 0 && least <= 100)) {
      throw Failure.usage("--min-coverage 应在 0 到 100 之间", "--min-coverage must be from 0 to 100");
    }
    Path report = junit;
    if (report != null) {
      Destination.check(report, null, List.of());
    }
    ChurnRx.Builder builder = ChurnRx.builder().knowledge(layers.toArray(Path[]::new));
    industries.forEach(builder::industry);
    ChurnRx churnRx = builder.build();
    ScenarioChoice choice = ScenarioChoice.in(layers, industries, churnRx.knowledge());
    List<Scenario> scenarios = choice.matching(filter);
    if (scenarios.isEmpty()) {
      throw none(choice);
    }
    TestRun run = TestRun.of(churnRx, scenarios);
    if (report != null) {
      write(report, JunitXml.write(run, speech.locale()));
    }
    Ink ink = Colours.of(console);
    StringBuilder text = new StringBuilder(TestText.write(run, speech.locale(), ink));
    OwnRules rules = OwnRules.of(run.coverage(), layers);
    if (coverage || least != null) {
      append(text, rules, speech, ink);
    }
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    boolean isCovered = least == null || rules.percent() >= least;
    return run.isPassed() && isCovered ? ExitCode.GOOD : ExitCode.REJECTED;
  }

  private Failure none(ScenarioChoice choice) {
    if (choice.all().isEmpty()) {
      return Failure.usage(
          "没有任何场景；请在 scenarios/ 中添加（docs/knowledge-reference.md）",
          "there are no scenarios; add some in scenarios/ (docs/knowledge-reference.md)");
    }
    return Failure.usage(
        "共 " + choice.all().size() + " 个场景，名称、文件和期望的原因都不含“" + filter + "”",
        "none of the "
            + choice.all().size()
            + " scenarios has \""
            + filter
            + "\" in its name, its file or its causes");
  }

  private static void write(Path file, String text) throws IOException {
    try (Destination destination = Destination.of(file)) {
      destination.stream().write(text.getBytes(StandardCharsets.UTF_8));
      destination.complete();
    }
  }

  private void append(StringBuilder report, OwnRules rules, Voice speech, Ink ink) {
    if (rules.rules().isEmpty()) {
      report.append(
          speech.say(
              "规则覆盖：这些层没有自己的规则\n", "rules reached: these layers have no rules of their own\n"));
      return;
    }
    for (Rule rule : rules.unreached()) {
      report.append("  ").append(ink.notable(speech.say("未及 ", "not reached: ")));
      report.append(speech.say(rule.kind().label().zh(), rule.kind().label().en())).append(' ');
      report.append(rule.id()).append(ink.faint("  [" + rule.at() + "]")).append('\n');
    }
    String share = String.format(Locale.ROOT, "%.1f%%", rules.percent());
    boolean isShort = least != null && rules.percent() < least;
    report.append(
        speech.say(
            "规则覆盖 " + (isShort ? ink.bad(share) : share) + "，共 " + rules.rules().size(),
            "rules reached " + (isShort ? ink.bad(share) : share) + " of " + rules.rules().size()));
    if (isShort) {
      report.append(speech.say("，低于要求的 " + least + "%", ", less than the " + least + "% wanted"));
    }
    report.append('\n');
  }
}
