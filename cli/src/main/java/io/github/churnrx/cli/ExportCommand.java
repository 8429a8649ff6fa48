package io.github.churnrx.cli;

import io.github.churnrx.workbench.workbook.WorkbookExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx export. */
@Command(name = "export")
final class ExportCommand extends Subcommand {
  @Mixin private LayerOptions layers = new LayerOptions();

  @Option(names = "--xlsx", required = true, paramLabel = "FILE")
  private @Nullable Path file;

  @Option(names = "--force")
  private boolean force;

  ExportCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Path target = checked(file);
    WorkbookExport export = WorkbookExport.of(layers.all(), layers.industries(), locale());
    try (Destination destination = Destination.of(target)) {
      export.writeTo(destination.stream());
      destination.complete();
    }
    if (!export.isLabelled()) {
      console
          .err()
          .println(
              say(
                  "提示：知识有错误，单元格按文件原样显示；churnrx validate 会列出错误。",
                  "Notice: the knowledge has errors, so cells show what the files say; churnrx"
                      + " validate lists them."));
    }
    Path top = layers.top();
    String from = Files.isDirectory(top) ? top.toString() : say("目录", "DIR");
    String check = next("validate", target);
    String back = next("import", target, from);
    console.print(
        say(
            "已写入 "
                + target
                + "："
                + export.sheetCount()
                + " 张表，"
                + export.rowCount()
                + " 行。\n改好后："
                + check
                + "，再 "
                + back
                + "\n",
            "Wrote "
                + target
                + ": "
                + Voice.counted(export.sheetCount(), "sheet")
                + ", "
                + Voice.counted(export.rowCount(), "row")
                + ".\nWhen it is edited: "
                + check
                + ", then "
                + back
                + "\n"));
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
