package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx diagnose. */
@Command(name = "diagnose")
final class DiagnoseCommand extends Subcommand {
  @Mixin private InputOptions input = new InputOptions();

  @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

  @Option(names = "--format", paramLabel = "text|brief|json|jsonl|csv")
  private Format format = Format.TEXT;

  @Option(names = "--explain")
  private boolean explain;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--rejects", paramLabel = "FILE")
  private @Nullable Path rejects;

  @Option(names = "--stdin", paramLabel = "csv|json|jsonl")
  private Inputs.@Nullable Form stdin;

  @Mixin private RunOptions how = new RunOptions();

  DiagnoseCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws Exception {
    int threads = how.threads();
    if (explain && format != Format.TEXT) {
      throw Failure.usage(
          "--explain 只用于 --format text（json 已含全部依据）",
          "--explain is for --format text; json holds everything anyway");
    }
    Inputs given = input.inputs(stdin, console);
    Destination.check(out, rejects, given.files());
    ChurnRx churnRx = knowledge.churnRx();
    DiagnoseRun run =
        new DiagnoseRun(
            churnRx,
            new Rendering(format, explain, locale()),
            voice(),
            console,
            how.isQuiet(),
            threads);
    run.say(churnRx.knowledge().notices());
    try (CaseSource source = given.open(churnRx.knowledge())) {
      return run.run(source, out, rejects);
    }
  }
}
