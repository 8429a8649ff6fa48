package io.github.churnrx.cli;

import io.github.churnrx.workbench.workbook.WorkbookExport;
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

/** The command churnrx export. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "export-DIR")
  private List<Path> layers = new ArrayList<>();

  @Option(names = "--xlsx", required = true, paramLabel = "FILE", descriptionKey = "export-xlsx")
  private @Nullable Path file;

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(names = "--force", descriptionKey = "export-force")
  private boolean force;

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    Path target = checked(file);
    WorkbookExport export = WorkbookExport.of(layers, industries, speech.locale());
    try (Destination destination = Destination.of(target)) {
      export.writeTo(destination.stream());
      destination.complete();
    }
    if (!export.isLabelled()) {
      console
          .err()
          .println(
              speech.say(
                  "提示：知识有错误，单元格按文件原样显示；churnrx validate 会列出错误。",
                  "Notice: the knowledge has errors, so cells show what the files say; churnrx"
                      + " validate lists them."));
    }
    Path top = layers.get(layers.size() - 1);
    String from = Files.isDirectory(top) ? top.toString() : speech.say("目录", "DIR");
    String text =
        speech.say(
            "已写入 "
                + target
                + "："
                + export.sheetCount()
                + " 张表，"
                + export.rowCount()
                + " 行。\n改好后：churnrx validate "
                + target
                + "，再 churnrx import "
                + target
                + " "
                + from
                + "\n",
            "Wrote "
                + target
                + ": "
                + Voice.counted(export.sheetCount(), "sheet")
                + ", "
                + Voice.counted(export.rowCount(), "row")
                + ".\nWhen it is edited: churnrx validate "
                + target
                + ", then churnrx import "
                + target
                + " "
                + from
                + "\n");
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return ExitCode.GOOD;
  }

  private Path checked(@Nullable Path wanted) throws IOException {
    if (wanted == null || !wanted.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw Failure.usage(
          "--xlsx 的文件名应以 .xlsx 结尾：" + wanted, "the name of --xlsx must end in .xlsx: " + wanted);
    }
    Destination.check(wanted, null, List.of());
    if (Files.exists(wanted) && !force) {
      throw Failure.usage(
          wanted + " 已存在；要覆盖它，请加 --force",
          wanted + " is there already; add --force to overwrite it");
    }
    return wanted;
  }
}
