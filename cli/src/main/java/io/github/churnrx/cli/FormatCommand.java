package io.github.churnrx.cli;

import io.github.churnrx.workbench.format.FormattedFile;
import io.github.churnrx.workbench.format.Formatting;
import io.github.churnrx.workbench.format.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx format. */
@Command(name = "format")
final class FormatCommand extends Subcommand {
  @Mixin private LayerOptions layers = new LayerOptions();

  @Option(names = "--ids")
  private boolean ids;

  @Option(names = "--check")
  private boolean check;

  FormatCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Path top = layers.top();
    if (Files.isRegularFile(top)) {
      throw Failure.usage(
          "只能格式化目录，而 " + top + " 是文件；请先解压",
          "only a directory can be formatted, and " + top + " is a file: unpack it first");
    }
    List<FormattedFile> files = Formatting.of(layers.all(), layers.industries(), wording());
    List<FormattedFile> changed = files.stream().filter(FormattedFile::isChanged).toList();
    StringBuilder report = new StringBuilder();
    for (FormattedFile file : changed) {
      Path target = top.resolve(file.path());
      if (!check) {
        Destination.write(target, file.after());
      }
      report.append(line(target, file)).append('\n');
    }
    report.append(summary(files.size(), changed.size())).append('\n');
    console.print(report.toString());
    return check && !changed.isEmpty() ? ExitCode.REJECTED : ExitCode.GOOD;
  }

  private @Nullable Wording wording() {
    if (ids) {
      return Wording.IDS;
    }
    return askedFor()
        .map(voice -> voice.locale().equals(Locale.CHINESE) ? Wording.ZH : Wording.EN)
        .orElse(null);
  }

  private String line(Path file, FormattedFile formatted) {
    int cells = formatted.cells();
    String what =
        cells == 0
            ? say("编码、引号或换行", "encoding, quotes or line ends")
            : say(cells + " 个单元格", cells == 1 ? "1 cell" : cells + " cells");
    return file + say("：", ": ") + what;
  }

  private String summary(int all, int changed) {
    if (all == 0) {
      return say("这一层没有表格。", "The layer has no tables.");
    }
    if (changed == 0) {
      return say(
          all + " 个文件都已是规范格式。",
          all + (all == 1 ? " file, " : " files, all ") + "in canonical form already.");
    }
    return check
        ? say(
            all + " 个文件中有 " + changed + " 个不是规范格式；去掉 --check 即可改写。",
            changed
                + " of "
                + all
                + " files are not in canonical form; without --check they are rewritten.")
        : say(
            all + " 个文件中改写了 " + changed + " 个，含义不变。",
            changed + " of " + all + " files rewritten; they say the same as before.");
  }
}
