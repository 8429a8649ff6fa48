package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.workbench.comparison.Budget;
import io.github.churnrx.workbench.comparison.Impact;
import io.github.churnrx.workbench.comparison.ImpactJson;
import io.github.churnrx.workbench.comparison.ImpactMeter;
import io.github.churnrx.workbench.comparison.ImpactText;
import io.github.churnrx.workbench.comparison.KnowledgeDiff;
import io.github.churnrx.workbench.comparison.KnowledgeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx impact. */
@Command(name = "impact")
final class ImpactCommand extends Subcommand {
  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--with", paramLabel = "DIR", required = true)
  private List<Path> after = new ArrayList<>();

  @Option(names = "--base", paramLabel = "DIR")
  private List<Path> before = new ArrayList<>();

  @Mixin private IndustryOption industry = new IndustryOption();

  @Option(names = "--budget", paramLabel = "2%|N")
  private @Nullable Budget budget;

  @Option(names = "--top", paramLabel = "N")
  private int top = Impact.USUAL_LARGEST;

  @Option(names = "--format", paramLabel = "text|json")
  private TextOrJson format = TextOrJson.TEXT;

  @Option(names = "--stdin", paramLabel = "csv|json|jsonl")
  private Inputs.@Nullable Form stdin;

  @Mixin private RunOptions how = new RunOptions();

  ImpactCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    int threads = how.threads();
    if (top < 0) {
      throw Failure.usage("--top 不能小于 0", "--top must not be less than 0");
    }
    refuseLayers();
    Inputs given = input.inputs(stdin, console);
    ChurnRx old = industry.over(before).build();
    ChurnRx now = industry.over(after).build();
    KnowledgeDiff diff =
        KnowledgeDiff.of(
            KnowledgeSource.read(before, industry.names()),
            KnowledgeSource.read(after, industry.names()));
    ImpactMeter meter = new ImpactMeter(old, now, diff, top);
    ImpactRun run = new ImpactRun(meter, console, voice(), how.isQuiet(), threads);
    // A mapping may name what only the new knowledge has.
    try (CaseSource source = given.open(now.knowledge())) {
      if (!how.isQuiet()) {
        tell(source.notices());
      }
      Impact impact = run.run(source);
      console.print(
          format == TextOrJson.JSON
              ? ImpactJson.write(impact, budget)
              : ImpactText.write(impact, budget, locale(), Colours.of(console)));
      return end(impact, diff, run.unreadable());
    }
  }

  /** Says how to name several layers, if one of them is taken for an input. */
  private void refuseLayers() {
    for (String name : input.names()) {
      Path folder = Path.of(name);
      if (Files.exists(folder.resolve("knowledge.yaml"))
          && !Files.exists(folder.resolve("mapping.yaml"))) {
        throw Failure.usage(
            name + " 是知识库，不是客户数据；多层时每层前都要写选项：--with A --with B",
            name
                + " is knowledge, not an input; name each layer with the option: --with A --with"
                + " B");
      }
    }
  }

  private int end(Impact impact, KnowledgeDiff diff, long unreadable) {
    if (!how.isQuiet() && diff.isSame()) {
      console.remark(say("两个知识库说的是同样的内容。", "The two knowledge bases say the same."));
    }
    if (unreadable > 0) {
      console.remark(
          say(
                  "churnrx: 有 %,d 位客户的数据未采用，原因请用 churnrx diagnose 查看",
                  "churnrx: %,d customers were left out; churnrx diagnose tells why")
              .formatted(unreadable));
    }
    if (budget != null && impact.exceeds(budget)) {
      return ExitCode.PAST_BUDGET;
    }
    return unreadable + impact.rejected() == 0 ? ExitCode.GOOD : ExitCode.REJECTED;
  }
}
