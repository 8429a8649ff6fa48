package io.github.churnrx.cli;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.workbench.workbook.FileChange;
import io.github.churnrx.workbench.workbook.FileChange.CellChange;
import io.github.churnrx.workbench.workbook.FileChange.Kind;
import io.github.churnrx.workbench.workbook.FileChange.RowChange;
import io.github.churnrx.workbench.workbook.ImportPlan;
import io.github.churnrx.workbench.workbook.WorkbookImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx import. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class ImportCommand implements Callable<Integer> {
  private static final int LONGEST = 60;
  private static final int MOST_ROWS = 20;

  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "import-FILE")
  private @Nullable Path file;

  @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "import-DIR")
  private @Nullable Path directory;

  @Option(names = "--dry-run", descriptionKey = "import-dry-run")
  private boolean dryRun;

  @Option(names = "--force", descriptionKey = "import-force")
  private boolean force;

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    if (file == null || directory == null) {
      throw Failure.usage("缺少 FILE 或 DIR", "FILE or DIR is missing");
    }
    WorkbookImport workbook = WorkbookImport.of(file);
    ImportPlan plan = ImportPlan.of(workbook, directory, force);
    for (Problem notice : workbook.problems()) {
      console.err().println(notice.describe(speech.locale()));
    }
    StringBuilder report = new StringBuilder();
    if (plan.isNew()) {
      long rows = plan.changes().stream().mapToLong(c -> c.count(Kind.ADDED)).sum();
      report.append(
          speech.say(
              "新目录 " + directory + "：" + plan.changes().size() + " 个文件，" + rows + " 行\n",
              "new directory "
                  + directory
                  + ": "
                  + Voice.counted(plan.changes().size(), "file")
                  + ", "
                  + Voice.counted(rows, "row")
                  + "\n"));
    } else {
      plan.changes().forEach(change -> append(report, change, speech));
    }
    if (!dryRun) {
      plan.apply();
    }
    report.append(end(plan, directory, speech));
    console.out().write(report.toString().getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return ExitCode.GOOD;
  }

  private String end(ImportPlan plan, Path into, Voice speech) {
    if (plan.changes().isEmpty()) {
      return speech.say(
          "没有任何改动：目录与工作簿一致。\n", "Nothing changes: the directory says what the workbook says.\n");
    }
    int files = plan.changes().size();
    if (dryRun) {
      return speech.say(
          "试运行：将写入 " + files + " 个文件，尚未写入。\n",
          "Dry run: " + Voice.counted(files, "file") + " would be written; nothing is.\n");
    }
    return speech.say(
        "已写入 " + files + " 个文件。下一步：churnrx validate " + into + "\n",
        "Wrote " + Voice.counted(files, "file") + ". Next: churnrx validate " + into + "\n");
  }

  private static void append(StringBuilder report, FileChange change, Voice speech) {
    report.append(change.path());
    if (change.isNew()) {
      report.append(speech.say("（新文件）", " (new)"));
    }
    report.append(
        speech.say(
            "：新增 "
                + change.count(Kind.ADDED)
                + " 行，修改 "
                + change.count(Kind.CHANGED)
                + " 行，删除 "
                + change.count(Kind.REMOVED)
                + " 行\n",
            ": "
                + Voice.counted(change.count(Kind.ADDED), "row")
                + " added, "
                + change.count(Kind.CHANGED)
                + " changed, "
                + change.count(Kind.REMOVED)
                + " removed\n"));
    List<RowChange> rows = change.rows();
    rows.stream().limit(MOST_ROWS).forEach(row -> append(report, row));
    if (rows.size() > MOST_ROWS) {
      int more = rows.size() - MOST_ROWS;
      report.append(
          speech.say(
              "  … 还有 " + more + " 行\n", "  … and " + Voice.counted(more, "more row") + "\n"));
    }
  }

  private static void append(StringBuilder report, RowChange row) {
    String sign =
        switch (row.kind()) {
          case ADDED -> "+";
          case CHANGED -> "~";
          case REMOVED -> "-";
        };
    report.append("  ").append(sign).append(' ').append(row.row()).append("  ").append(row.id());
    report.append('\n');
    for (CellChange cell : row.cells()) {
      report.append("      ").append(cell.column()).append(": ");
      report.append(brief(cell.before())).append(" → ").append(brief(cell.after())).append('\n');
    }
  }

  private static String brief(String text) {
    String line = text.replace('\n', ' ');
    if (line.isEmpty()) {
      return "∅";
    }
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
