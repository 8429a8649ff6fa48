package io.github.churnrx.cli;

import io.github.churnrx.workbench.workbook.FileChange;
import io.github.churnrx.workbench.workbook.FileChange.CellChange;
import io.github.churnrx.workbench.workbook.FileChange.Kind;
import io.github.churnrx.workbench.workbook.FileChange.RowChange;
import io.github.churnrx.workbench.workbook.ImportPlan;
import io.github.churnrx.workbench.workbook.WorkbookImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx import. */
@Command(name = "import")
final class ImportCommand extends Subcommand {
  private static final int LONGEST = 60;
  private static final int MOST_ROWS = 20;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "FILE")
  private @Nullable Path file;

  @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "DIR")
  private @Nullable Path directory;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--force")
  private boolean force;

  ImportCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (file == null || directory == null) {
      throw Failure.usage("缺少 FILE 或 DIR", "FILE or DIR is missing");
    }
    WorkbookImport workbook = WorkbookImport.of(file);
    ImportPlan plan = ImportPlan.of(workbook, directory, force);
    tell(workbook.problems());
    StringBuilder report = new StringBuilder();
    if (plan.isNew()) {
      long rows = plan.changes().stream().mapToLong(c -> c.count(Kind.ADDED)).sum();
      report.append(
          say(
              "新目录 " + directory + "：" + plan.changes().size() + " 个文件，" + rows + " 行\n",
              "new directory "
                  + directory
                  + ": "
                  + Voice.counted(plan.changes().size(), "file")
                  + ", "
                  + Voice.counted(rows, "row")
                  + "\n"));
    } else {
      plan.changes().forEach(change -> append(report, change));
    }
    if (!dryRun) {
      plan.apply();
    }
    report.append(end(plan, directory));
    console.print(report.toString());
    return ExitCode.GOOD;
  }

  private String end(ImportPlan plan, Path into) {
    if (plan.changes().isEmpty()) {
      return say(
          "没有任何改动：目录与工作簿一致。\n", "Nothing changes: the directory says what the workbook says.\n");
    }
    int files = plan.changes().size();
    if (dryRun) {
      return say(
          "试运行：将写入 " + files + " 个文件，尚未写入。\n",
          "Dry run: " + Voice.counted(files, "file") + " would be written; nothing is.\n");
    }
    String check = next("validate", into);
    return say(
        "已写入 " + files + " 个文件。下一步：" + check + "\n",
        "Wrote " + Voice.counted(files, "file") + ". Next: " + check + "\n");
  }

  private void append(StringBuilder report, FileChange change) {
    report.append(change.path());
    if (change.isNew()) {
      report.append(say("（新文件）", " (new)"));
    }
    report.append(
        say(
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
          say("  … 还有 " + more + " 行\n", "  … and " + Voice.counted(more, "more row") + "\n"));
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
