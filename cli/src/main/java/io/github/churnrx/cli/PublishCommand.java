package io.github.churnrx.cli;

import io.github.churnrx.Candidate;
import io.github.churnrx.ChurnRx;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Publication;
import io.github.churnrx.store.Release;
import io.github.churnrx.store.Trial;
import io.github.churnrx.workbench.comparison.Budget;
import io.github.churnrx.workbench.comparison.DiffText;
import io.github.churnrx.workbench.comparison.Impact;
import io.github.churnrx.workbench.comparison.ImpactMeter;
import io.github.churnrx.workbench.comparison.ImpactText;
import io.github.churnrx.workbench.comparison.KnowledgeDiff;
import io.github.churnrx.workbench.comparison.KnowledgeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx publish. */
@Command(name = "publish")
final class PublishCommand extends Subcommand {
  @Mixin private LayerOptions layers = new LayerOptions();

  @Option(names = "--to", paramLabel = "STORE", required = true)
  private Path to = Path.of("");

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Option(names = "--by", paramLabel = "NAME")
  private @Nullable String by;

  @Option(names = "--untested")
  private boolean untested;

  @Option(names = "--budget", paramLabel = "2%|N")
  private @Nullable Budget budget;

  @Option(names = "--with-cases", paramLabel = "INPUT", arity = "1..*")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  PublishCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    KnowledgeStore store = KnowledgeStore.at(to);
    Optional<Release> before = KnowledgeStore.isStore(to) ? store.current() : Optional.empty();
    if ((budget == null) != inputs.isEmpty()) {
      throw Failure.usage("--budget 和 --with-cases 须同时给出", "--budget and --with-cases go together");
    }
    Inputs given = new Inputs(inputs, mapping, null, null, null, console.in());
    if (!inputs.isEmpty()) {
      given.check();
    }
    ChurnRx.Builder builder = layers.builder();
    Candidate candidate = builder.candidate();
    tell(builder.validate().problems());
    if (budget != null && before.isEmpty()) {
      console.remark(
          say(
              "提示：这是首次发布，没有可比较的版本，--budget 不起作用",
              "notice: this is the first version, so there is nothing to compare and --budget"
                  + " limits nothing"));
    }
    ScenarioTrial trial = trial(candidate.churnRx());
    if (!trial.failed().isEmpty()) {
      console.print(failures(trial));
      return ExitCode.REJECTED;
    }
    Trial.Impact measured = null;
    long unreadable = 0;
    if (before.isPresent()) {
      Path old = to.resolveSibling(to.getFileName() + "@" + before.get().content());
      KnowledgeDiff diff =
          KnowledgeDiff.of(
              KnowledgeSource.read(List.of(old), List.of()),
              KnowledgeSource.read(layers.all(), layers.industries()));
      if (!diff.isSame()) {
        console.print(DiffText.write(diff, locale(), Colours.of(console)));
      }
      if (budget != null) {
        ChurnRx live = ChurnRx.builder().knowledge(old).build();
        ImpactMeter meter = new ImpactMeter(live, candidate.churnRx(), diff, Impact.USUAL_LARGEST);
        int threads = Runtime.getRuntime().availableProcessors();
        ImpactRun run = new ImpactRun(meter, console, voice(), false, threads);
        Impact impact = impact(given, run, candidate.churnRx());
        unreadable = run.unreadable() + impact.rejected();
        console.print(ImpactText.write(impact, budget, locale(), Colours.of(console)));
        if (impact.exceeds(budget)) {
          console.print(say("未发布：影响超过预算\n", "Not published: past the budget\n"));
          return ExitCode.PAST_BUDGET;
        }
        measured = new Trial.Impact(impact.customers(), impact.changed(), budget.toString());
      }
    }
    Publication publication =
        candidate
            .publication()
            .note(note)
            .tried(new Trial(trial.run(), measured))
            .replacing(before);
    Release now = store.publish(by == null ? publication : publication.by(by));
    console.print(before.equals(Optional.of(now)) ? nothingNew(now) : done(now, unreadable));
    return ExitCode.GOOD;
  }

  private static Impact impact(Inputs given, ImpactRun run, ChurnRx next) throws IOException {
    try (CaseSource source = given.open(next.knowledge())) {
      return run.run(source);
    }
  }

  /** Nothing untested goes live unless that is asked for. */
  private ScenarioTrial trial(ChurnRx churnRx) throws IOException {
    ScenarioTrial trial;
    String task = say("场景", "Scenarios");
    try (Progress progress = new Progress(console, console.isTerminal(), task, -1)) {
      trial = ScenarioTrial.of(churnRx, layers.all(), progress, locale());
    }
    if (trial.run() == 0 && !untested) {
      throw Failure.usage(
          "没有任何场景（scenarios/），无法证明改动正确；请添加场景，或用 --untested 明知未经测试而发布",
          "there are no scenarios (scenarios/), so nothing shows that the change is right;"
              + " add some, or publish it knowingly untested with --untested");
    }
    return trial;
  }

  private String failures(ScenarioTrial trial) {
    StringBuilder report = new StringBuilder();
    trial
        .failed()
        .forEach(
            (scenario, differences) -> {
              report.append(say("失败 ", "FAILED ")).append(scenario).append('\n');
              differences.forEach(line -> report.append("  ").append(line).append('\n'));
            });
    int failed = trial.failed().size();
    report.append(
        say(
            "未发布：场景 " + trial.run() + "，失败 " + failed + "\n",
            "Not published: " + failed + " of " + trial.run() + " scenarios failed\n"));
    return report.toString();
  }

  private String nothingNew(Release now) {
    return say(
        "没有变化：" + now.shortVersion() + " 已是当前版本（第 " + now.number() + " 次发布），未作任何改动。\n",
        "Nothing new: "
            + now.shortVersion()
            + " is the current version already (no. "
            + now.number()
            + "); nothing was changed.\n");
  }

  private String done(Release now, long unreadable) {
    Grid grid = new Grid();
    Trial trial = now.trial() == null ? Trial.NONE : now.trial();
    String replaced = now.replaced() == null ? null : Release.shortened(now.replaced());
    grid.add(say("原版本", "From"), replaced == null ? say("无", "nothing") : replaced);
    grid.add(
        say("新版本", "To"),
        now.shortVersion()
            + (now.version().equals(now.replaced())
                ? say("（只改了场景或说明，诊断不变）", " (only scenarios or notes differ; diagnoses stay)")
                : ""));
    grid.add(
        say("场景", "Scenarios"),
        trial.scenarios() == 0
            ? say("未经测试", "untested")
            : say("全部通过，共 " + trial.scenarios(), "all " + trial.scenarios() + " passed"));
    if (trial.impact() != null) {
      grid.add(say("影响", "Impact"), impact(trial.impact(), unreadable));
    }
    if (!now.note().isEmpty()) {
      grid.add(say("说明", "Note"), now.note());
    }
    return say("已发布到 ", "Published to ")
        + to
        + say("（第 " + now.number() + " 次）\n", " (no. " + now.number() + ")\n")
        + grid
        + say("撤回：", "To take it back: ")
        + next("rollback", to)
        + "\n";
  }

  private String impact(Trial.Impact impact, long unreadable) {
    String text =
        say(
                "%,d 位客户中 %,d 位诊断改变（%.1f%%；预算 %s）",
                "%2$,d of %1$,d customers change (%3$.1f%%; budget %4$s)")
            .formatted(impact.customers(), impact.changed(), impact.share() * 100, impact.budget());
    return unreadable == 0
        ? text
        : text + say("；另有 %,d 位未能比较", "; %,d more could not be compared").formatted(unreadable);
  }
}
