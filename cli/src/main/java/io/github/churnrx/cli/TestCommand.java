package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.coverage.Rule;
import io.github.churnrx.coverage.RuleCoverage;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.io.Scenarios;
import io.github.churnrx.workbench.scenarios.ScenarioWorkbooks;
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

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(names = "--filter", paramLabel = "TEXT", descriptionKey = "test-filter")
  private String filter = "";

  @Option(names = "--coverage", descriptionKey = "test-coverage")
  private boolean coverage;

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    ChurnRx.Builder builder = ChurnRx.builder().knowledge(layers.toArray(Path[]::new));
    industries.forEach(builder::industry);
    ChurnRx churnRx = builder.build();
    List<Scenario> scenarios = scenarios(churnRx);
    if (scenarios.isEmpty()) {
      throw Failure.usage(
          filter.isEmpty() ? "没有任何场景（scenarios/*.yaml）" : "没有名称含“" + filter + "”的场景",
          filter.isEmpty()
              ? "there are no scenarios (scenarios/*.yaml)"
              : "no scenario has \"" + filter + "\" in its name");
    }
    RuleCoverage reached = RuleCoverage.of(churnRx.knowledge());
    StringBuilder report = new StringBuilder();
    int failed = 0;
    for (Scenario scenario : scenarios) {
      List<String> differences = differences(churnRx, scenario, reached, speech);
      if (!differences.isEmpty()) {
        failed++;
        report.append(speech.say("失败 ", "FAILED ")).append(scenario).append('\n');
        differences.forEach(line -> report.append("  ").append(line).append('\n'));
      }
    }
    report.append(
        speech.say(
            "场景 " + scenarios.size() + "：通过 " + (scenarios.size() - failed) + "，失败 " + failed,
            scenarios.size()
                + " scenarios: "
                + (scenarios.size() - failed)
                + " passed, "
                + failed
                + " failed"));
    report.append('\n');
    if (coverage) {
      append(report, reached, speech);
    }
    console.out().write(report.toString().getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return failed == 0 ? ExitCode.GOOD : ExitCode.REJECTED;
  }

  private static List<String> differences(
      ChurnRx churnRx, Scenario scenario, RuleCoverage reached, Voice speech) {
    try {
      Diagnosis diagnosis = churnRx.diagnose(scenario.customerCase());
      reached.note(diagnosis);
      return scenario.check(diagnosis, speech.locale());
    } catch (RejectedCaseException e) {
      return e.problems().stream().map(problem -> problem.describe(speech.locale())).toList();
    }
  }

  private static void append(StringBuilder report, RuleCoverage reached, Voice speech) {
    report.append(
        speech.say("规则覆盖 ", "rules reached ")
            + String.format(Locale.ROOT, "%.1f%%", 100 * reached.share())
            + speech.say("，共 " + reached.all().size(), " of " + reached.all().size())
            + "\n");
    for (Rule rule : reached.unreached()) {
      report.append("  ").append(speech.say("未及 ", "not reached: "));
      report.append(speech.say(rule.kind().label().zh(), rule.kind().label().en())).append(' ');
      report.append(rule.id()).append("  [").append(rule.at()).append("]\n");
    }
  }

  /** Reads the scenarios of all layers. */
  private List<Scenario> scenarios(ChurnRx churnRx) throws IOException {
    List<Scenario> all = new ArrayList<>();
    for (Path layer : layers) {
      all.addAll(Scenarios.in(layer, churnRx.knowledge(), new ScenarioWorkbooks()));
    }
    return all.stream().filter(scenario -> scenario.name().contains(filter)).toList();
  }
}
