package io.github.churnrx.cli;

import io.github.churnrx.workbench.comparison.DiffJson;
import io.github.churnrx.workbench.comparison.DiffText;
import io.github.churnrx.workbench.comparison.KnowledgeDiff;
import io.github.churnrx.workbench.comparison.KnowledgeSource;
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

/** The command churnrx diff. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "DIR", descriptionKey = "diff-DIR")
  private List<Path> before = new ArrayList<>();

  @Option(names = "--with", paramLabel = "DIR", arity = "1..*", descriptionKey = "diff-with")
  private @Nullable List<Path> after;

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      descriptionKey = "diff-format",
      converter = ValidateCommand.FormName.class)
  private ValidateCommand.Form format = ValidateCommand.Form.TEXT;

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    List<Path> left = after == null && before.size() == 2 ? before.subList(0, 1) : before;
    List<Path> right = after == null && before.size() == 2 ? before.subList(1, 2) : after;
    if (right == null) {
      throw Failure.usage(
          "请给出两个知识库：diff 旧 新，或 diff 旧… --with 新…",
          "name two knowledge bases: diff OLD NEW, or diff OLD… --with NEW…");
    }
    KnowledgeDiff diff =
        KnowledgeDiff.of(
            KnowledgeSource.read(left, industries), KnowledgeSource.read(right, industries));
    String text =
        format == ValidateCommand.Form.JSON
            ? DiffJson.write(diff)
            : DiffText.write(diff, speech.locale(), Colours.of(console));
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return diff.isSame() ? ExitCode.GOOD : ExitCode.REJECTED;
  }
}
