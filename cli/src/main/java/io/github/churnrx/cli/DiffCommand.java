package io.github.churnrx.cli;

import io.github.churnrx.workbench.comparison.DiffJson;
import io.github.churnrx.workbench.comparison.DiffText;
import io.github.churnrx.workbench.comparison.KnowledgeDiff;
import io.github.churnrx.workbench.comparison.KnowledgeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx diff. */
@Command(name = "diff")
final class DiffCommand extends Subcommand {
  @Parameters(arity = "0..*", paramLabel = "DIR", descriptionKey = "DIR")
  private List<Path> before = new ArrayList<>();

  @Option(names = "--with", paramLabel = "DIR", arity = "1..*")
  private @Nullable List<Path> after;

  @Mixin private IndustryOption industry = new IndustryOption();

  @Option(names = "--format", paramLabel = "text|json")
  private TextOrJson format = TextOrJson.TEXT;

  DiffCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    List<Path> left = after == null && before.size() == 2 ? before.subList(0, 1) : before;
    List<Path> right = after == null && before.size() == 2 ? before.subList(1, 2) : after;
    if (right == null) {
      throw Failure.usage(
          "请给出两个知识库：diff 旧 新，或 diff 旧… --with 新…",
          "name two knowledge bases: diff OLD NEW, or diff OLD… --with NEW…");
    }
    KnowledgeDiff diff =
        KnowledgeDiff.of(
            KnowledgeSource.read(left, industry.names()),
            KnowledgeSource.read(right, industry.names()));
    String text =
        format == TextOrJson.JSON
            ? DiffJson.write(diff)
            : DiffText.write(diff, locale(), Colours.of(console));
    console.print(text);
    return diff.isSame() ? ExitCode.GOOD : ExitCode.REJECTED;
  }
}
