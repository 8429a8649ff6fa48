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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx test. */
@Command(name = "test")
final class TestCommand extends Subcommand {
  @Mixin private LayerOptions layers = new LayerOptions();

  @Option(names = "--filter", paramLabel = "TEXT")
  private String filter = "";

  @Option(names = "--coverage")
  private boolean coverage;

  @Option(names = "--min-coverage", paramLabel = "PERCENT")
  private @Nullable Double least;

  @Option(names = "--junit", paramLabel = "FILE")
  private @Nullable Path junit;

  TestCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (least != null && !(least >= 0 && least <= 100)) {
      throw Failure.usage("--min-coverage 应在 0 到 100 之间", "--min-coverage must be from 0 to 100");
    }
    Path report = junit;
    if (report != null) {
      Destination.check(report, null, List.of());
    }
    ChurnRx churnRx = layers.builder().build();
    ScenarioChoice choice =
        ScenarioChoice.in(layers.all(), layers.industries(), churnRx.knowledge());
    List<Scenario> scenarios = choice.matching(filter);
    if (scenarios.isEmpty()) {
      throw none(choice);
    }
    TestRun run = TestRun.of(churnRx, scenarios);
    if (report != null) {
      write(JunitXml.write(run, locale()), report);
    }
    Ink ink = Colours.of(console);
    StringBuilder text = new StringBuilder(TestText.write(run, locale(), ink));
    OwnRules rules = OwnRules.of(run.coverage(), layers.all());
    if (coverage || least != null) {
      append(text, rules, ink);
    }
    console.print(text.toString());
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

  private void append(StringBuilder report, OwnRules rules, Ink ink) {
    if (rules.rules().isEmpty()) {
      report.append(
          say("规则覆盖：这些层没有自己的规则\n", "rules reached: these layers have no rules of their own\n"));
      return;
    }
    for (Rule rule : rules.unreached()) {
      report.append("  ").append(ink.notable(say("未及 ", "not reached: ")));
      report.append(say(rule.kind().label().zh(), rule.kind().label().en())).append(' ');
      report.append(rule.id()).append(ink.faint("  [" + rule.at() + "]")).append('\n');
    }
    String share = String.format(Locale.ROOT, "%.1f%%", rules.percent());
    boolean isShort = least != null && rules.percent() < least;
    report.append(
        say(
            "规则覆盖 " + (isShort ? ink.bad(share) : share) + "，共 " + rules.rules().size(),
            "rules reached " + (isShort ? ink.bad(share) : share) + " of " + rules.rules().size()));
    if (isShort) {
      report.append(say("，低于要求的 " + least + "%", ", less than the " + least + "% wanted"));
    }
    report.append('\n');
  }
}
