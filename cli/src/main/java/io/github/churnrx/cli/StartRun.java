package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.io.DiagnosisText;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.intake.FirstReport;
import io.github.churnrx.workbench.intake.Proposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Diagnoses exports through a mapping and writes the first report. */
final class StartRun {
  /** For more customers than these, what to ask each is left to the command diagnose. */
  static final int MOST_ASKED = 2_000;

  private final ChurnRx churnRx;
  private final Voice voice;
  private final Console console;
  private final boolean quiet;
  private final int threads;
  private final int top;

  StartRun(ChurnRx churnRx, Voice voice, Console console, boolean quiet, int threads, int top) {
    this.churnRx = churnRx;
    this.voice = voice;
    this.console = console;
    this.quiet = quiet;
    this.threads = threads;
    this.top = top;
  }

  /** Prints notices. */
  void say(List<Problem> notices) {
    if (!quiet) {
      notices.forEach(notice -> console.remark(notice.describe(voice.locale())));
    }
  }

  /** Says which files a mapping does not speak of. */
  void sayUnused(List<Path> files) {
    if (!quiet) {
      for (Path file : files) {
        console.remark(
            voice.say(
                "映射没有提到 " + file + "，未用",
                "not used, as the mapping does not speak of it: " + file));
      }
    }
  }

  /** Says which files lie beside the exports and cannot be read. */
  void sayStrange(List<Path> files) {
    if (!quiet) {
      for (Path file : files) {
        console.remark(
            voice.say(
                "未用 " + file + "：不能读这种文件，其中若有数据，请另存为 .csv 或 .xlsx",
                "not used: "
                    + file
                    + " is of a kind that is not read; if it holds data, save it as .csv or"
                    + " .xlsx"));
      }
    }
  }

  /** Says what each table is taken for. */
  void sayOverview(Proposal proposal) {
    if (!quiet) {
      for (Text line : proposal.overview()) {
        console.remark(line.in(voice.locale()));
      }
    }
  }

  /** Runs and returns the exit status. */
  int run(
      Exports exports,
      Mapping mapping,
      @Nullable LocalDate asOf,
      ReportFolder folder,
      List<String> heading,
      String rerun)
      throws IOException {
    FirstReport report =
        new FirstReport(churnRx.knowledge(), mapping.contents(), voice.locale(), top);
    List<Problem> notices = new ArrayList<>();
    List<Table> tables = exports.tables(mapping, notices);
    Path rejectsFile = folder.file("rejects.csv");
    Files.deleteIfExists(rejectsFile);
    Tally tally;
    boolean asks;
    Path diagnoses = folder.file("diagnoses.csv");
    try (TableSource source = new TableSource(mapping, tables, asOf, notices, true)) {
      asks = isSmall(source);
      Rendering rendering = Rendering.table(asks, voice.locale());
      DiagnoseRun run =
          new DiagnoseRun(churnRx, rendering, voice, console, quiet, threads)
              .listening(report::note);
      try (DiagnosesOutput output = new DiagnosesOutput(rendering, diagnoses, console.out());
          RejectsFile rejects = new RejectsFile(null, rejectsFile, "rejects.csv", voice)) {
        tally = run.write(source, output, rejects, true);
      }
    }
    List<String> facts = new ArrayList<>(heading);
    if (!asks) {
      facts.add(
          voice
              .say(
                  "客户超过 %,d 位：diagnoses.csv 不填 question、ask 两列；要全部，用 churnrx diagnose",
                  "More than %,d customers: question and ask are left empty in diagnoses.csv;"
                      + " churnrx diagnose fills them for all")
              .formatted(MOST_ASKED));
    }
    write(report, folder, lines(report, tally, facts));
    return finish(tally, folder, rerun);
  }

  private static boolean isSmall(TableSource source) throws IOException {
    try (CaseSource.Cases cases = source.open()) {
      int count = 0;
      while (count <= MOST_ASKED && cases.next() != null) {
        count++;
      }
      return count <= MOST_ASKED;
    }
  }

  private List<String> lines(FirstReport report, Tally tally, List<String> facts) {
    List<String> all = new ArrayList<>(facts);
    all.add(
        voice
            .say("客户 %,d：已诊断 %,d，被拒 %,d", "Customers %,d: diagnosed %,d, rejected %,d")
            .formatted(tally.read(), tally.diagnosed(), tally.rejectedCustomers()));
    if (tally.rejectedRows() > 0) {
      all.add(
          voice
              .say("未采用的行 %,d：原因见 rejects.csv", "Rows left out %,d: the reasons are in rejects.csv")
              .formatted(tally.rejectedRows()));
    }
    return report.summary(all);
  }

  private void write(FirstReport report, ReportFolder folder, List<String> summary)
      throws IOException {
    DiagnosisText text = DiagnosisText.in(voice.locale());
    folder.removePages();
    int number = 0;
    for (Diagnosis diagnosis : report.mostUrgent()) {
      String name = diagnosis.subject().customer().name();
      String id = diagnosis.customer().value();
      folder.page(
          ++number, name == null || name.equals(id) ? id : name + "-" + id, text.write(diagnosis));
    }
    folder.write("actions.xlsx", report::workbook);
    folder.text("lacking.txt", report.lacking());
    folder.text("summary.txt", summary);
    console.print(String.join("\n", summary) + "\n");
  }

  private int finish(Tally tally, ReportFolder folder, String rerun) {
    if (!quiet) {
      console.err().println();
      console.remark(voice.say("报告  ", "Report  ") + folder);
      console.remark(
          voice.say(
              "  summary.txt 摘要 · customers/ 最紧急的客户 · actions.xlsx 行动清单 · lacking.txt 还缺什么 ·"
                  + " diagnoses.csv 全部诊断 · mapping.xlsx 各列的含义",
              "  summary.txt · customers/ the most urgent · actions.xlsx · lacking.txt ·"
                  + " diagnoses.csv all diagnoses · mapping.xlsx what columns mean"));
      console.remark(
          voice.say(
              "核对 mapping.yaml 中的“推测”，改好后运行：",
              "Look at each guess in mapping.yaml, correct it, then run:"));
      console.remark("  " + rerun);
    }
    return tally.rejectedRows() == 0 ? ExitCode.GOOD : ExitCode.REJECTED;
  }
}
