package io.github.churnrx.cli;

import io.github.churnrx.workbench.format.FormattedFile;
import io.github.churnrx.workbench.format.Formatting;
import io.github.churnrx.workbench.format.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx format. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class FormatCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "format-DIR")
  private List<Path> layers = new ArrayList<>();

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "format-lang",
      converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  @Option(names = "--ids", descriptionKey = "format-ids")
  private boolean ids;

  @Option(names = "--check", descriptionKey = "format-check")
  private boolean check;

  FormatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    Path top = layers.get(layers.size() - 1);
    if (Files.isRegularFile(top)) {
      throw Failure.usage(
          "只能格式化目录，而 " + top + " 是文件；请先解压",
          "only a directory can be formatted, and " + top + " is a file: unpack it first");
    }
    List<FormattedFile> files = Formatting.of(layers, industries, wording());
    List<FormattedFile> changed = files.stream().filter(FormattedFile::isChanged).toList();
    StringBuilder report = new StringBuilder();
    for (FormattedFile file : changed) {
      Path target = top.resolve(file.path());
      if (!check) {
        write(target, file.after());
      }
      report.append(line(target, file, speech)).append('\n');
    }
    report.append(summary(files.size(), changed.size(), speech)).append('\n');
    console.out().write(report.toString().getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return check && !changed.isEmpty() ? ExitCode.REJECTED : ExitCode.GOOD;
  }

  private @Nullable Wording wording() {
    if (ids) {
      return Wording.IDS;
    }
    if (voice == null) {
      return null;
    }
    return voice.locale().equals(Locale.CHINESE) ? Wording.ZH : Wording.EN;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (Destination destination = Destination.of(file)) {
      destination.stream().write(bytes);
      destination.complete();
    }
  }

  private static String line(Path file, FormattedFile formatted, Voice speech) {
    int cells = formatted.cells();
    String what =
        cells == 0
            ? speech.say("编码、引号或换行", "encoding, quotes or line ends")
            : speech.say(cells + " 个单元格", cells == 1 ? "1 cell" : cells + " cells");
    return file + speech.say("：", ": ") + what;
  }

  private String summary(int all, int changed, Voice speech) {
    if (all == 0) {
      return speech.say("这一层没有表格。", "The layer has no tables.");
    }
    if (changed == 0) {
      return speech.say(
          all + " 个文件都已是规范格式。",
          all + (all == 1 ? " file, " : " files, all ") + "in canonical form already.");
    }
    return check
        ? speech.say(
            all + " 个文件中有 " + changed + " 个不是规范格式；去掉 --check 即可改写。",
            changed
                + " of "
                + all
                + " files are not in canonical form; without --check they are rewritten.")
        : speech.say(
            all + " 个文件中改写了 " + changed + " 个，含义不变。",
            changed + " of " + all + " files rewritten; they say the same as before.");
  }
}
