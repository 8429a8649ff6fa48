package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.intake.Certainty;
import io.github.churnrx.workbench.intake.Intake;
import io.github.churnrx.workbench.intake.Proposal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx start: from exports to a first report. */
@Command(name = "start")
final class StartCommand extends Subcommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  private List<String> names = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--name", paramLabel = "TEXT")
  private @Nullable String title;

  @Option(names = "--top", paramLabel = "N")
  private int top = 20;

  @Option(names = "--as-of", paramLabel = "DATE")
  private @Nullable LocalDate asOf;

  @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

  @Option(names = "--encoding", paramLabel = "NAME")
  private @Nullable Charset encoding;

  @Mixin private RunOptions how = new RunOptions();

  StartCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws Exception {
    int threads = how.threads();
    if (top < 1 || top > 1_000) {
      throw Failure.usage("--top 为 1 到 1000", "--top must be from 1 to 1000");
    }
    Exports exports = Exports.of(names, encoding);
    ReportFolder folder = new ReportFolder(destination());
    ChurnRx churnRx = knowledge.churnRx();
    StartRun run = new StartRun(churnRx, voice(), console, how.isQuiet(), threads, top);
    run.say(churnRx.knowledge().notices());
    run.sayStrange(exports.strange());
    Path given = mapping;
    if (given != null) {
      if (!Files.isRegularFile(given)) {
        throw Failure.usage("找不到映射文件 " + given, "there is no mapping " + given);
      }
      if (given.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
        throw Failure.usage(
            given + " 只供查看；请改同目录的 " + ReportFolder.MAPPING + "，并用 --mapping 给出它",
            given
                + " is only for reading; correct "
                + ReportFolder.MAPPING
                + " beside it and give that with --mapping");
      }
      Mapping read = Mapping.read(given, churnRx.knowledge());
      folder.prepare();
      run.sayUnused(exports.left(read));
      return run.run(exports, read, asOf, folder, facts(given.toString()), rerun(given));
    }
    Proposal proposal = propose(exports, churnRx, run);
    String yaml = proposal.yaml(locale());
    Path file = folder.file(ReportFolder.MAPPING);
    refuseEdited(file, yaml);
    folder.prepare();
    folder.write(ReportFolder.MAPPING, to -> to.write(yaml.getBytes(StandardCharsets.UTF_8)));
    folder.write("mapping.xlsx", to -> proposal.workbook(to, locale()));
    Mapping read = Mapping.parse(yaml, file.toString(), churnRx.knowledge());
    return run.run(exports, read, null, folder, facts(proposal), rerun(file));
  }

  /** A corrected mapping beside which a report stands is run into the same folder. */
  private Path destination() {
    if (out != null) {
      return out;
    }
    Path parent = mapping == null ? null : mapping.toAbsolutePath().getParent();
    return parent != null && mapping != null && ReportFolder.isReport(parent)
        ? mapping.resolveSibling("")
        : Path.of(ReportFolder.DEFAULT);
  }

  private Proposal propose(Exports exports, ChurnRx churnRx, StartRun run) throws IOException {
    LocalDate today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
    List<Table> tables = exports.tables(null, new ArrayList<>());
    Proposal proposal;
    try (Progress progress =
        new Progress(console, console.isTerminal() && !how.isQuiet(), say("认列", "Reading"), -1)) {
      proposal = new Intake(churnRx.knowledge(), today).propose(tables, asOf, progress::step);
    }
    if (!proposal.isUsable()) {
      StringBuilder zh = new StringBuilder("没有认出客户表。看到的是：");
      StringBuilder en = new StringBuilder("no table of customers was recognised. What was seen:");
      for (Text line : proposal.seen()) {
        zh.append("\n  ").append(line.zh());
        en.append("\n  ").append(line.en());
      }
      zh.append("\n需要一张每位客户一行的表，其中一列是客户编号（如“客户编号”），或含客户编号的订单表；也可以自己写映射（docs/mapping.md）。");
      en.append(
          "\n"
              + "What is needed: a table with one row a customer and a column with the customer's"
              + " id (such as \"Customer ID\"), or orders with one; or write a mapping yourself"
              + " (docs/mapping.md).");
      throw Failure.usage(zh.toString(), en.toString());
    }
    run.sayOverview(proposal);
    return proposal;
  }

  private static void refuseEdited(Path file, String yaml) throws IOException {
    if (Files.exists(file) && !Files.readString(file, StandardCharsets.UTF_8).equals(yaml)) {
      throw Failure.usage(
          file + " 已存在，内容不同（也许你改过）。要使用它，加上 --mapping " + file + "；要重新推测，请用 --out 另选目录，或先删除它。",
          file
              + " is there already and differs (perhaps you corrected it). To use it add --mapping "
              + file
              + "; to propose anew choose another --out, or remove it first.");
    }
  }

  private List<String> facts(Proposal proposal) {
    List<String> facts = new ArrayList<>(heading());
    facts.add(
        say(
            "截至 " + proposal.asOf() + "（" + proposal.asOfReason().zh() + "）",
            "As of " + proposal.asOf() + " (" + proposal.asOfReason().en() + ")"));
    facts.add(
        say("列：确定 %d、推测 %d、未用 %d", "Columns: %d certain, %d guess, %d unused")
            .formatted(
                proposal.columns(Certainty.CERTAIN),
                proposal.columns(Certainty.GUESS),
                proposal.columns(Certainty.UNUSED)));
    List<String> assumptions =
        proposal.assumptions().stream().map(text -> text.in(locale())).toList();
    if (!assumptions.isEmpty()) {
      facts.add(
          say("另有推测 %d：", "Further guesses %d: ").formatted(assumptions.size())
              + String.join(say("、", ", "), assumptions));
    }
    return facts;
  }

  private List<String> facts(String mappingFile) {
    List<String> facts = new ArrayList<>(heading());
    facts.add(say("映射 ", "Mapping ") + mappingFile);
    return facts;
  }

  private List<String> heading() {
    String heading = say("客户流失诊断", "Why customers leave");
    return List.of(title == null ? heading : title + say("：", ": ") + heading);
  }

  /** Returns the one command that runs again with a corrected mapping. */
  private String rerun(Path file) {
    List<Object> words = new ArrayList<>(List.of("start"));
    words.addAll(names);
    words.addAll(List.of("--mapping", file));
    if (out != null) {
      words.addAll(List.of("--out", out));
    }
    words.addAll(knowledge.words());
    return next(words.toArray());
  }
}
