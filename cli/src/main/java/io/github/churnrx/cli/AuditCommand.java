package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.audit.Answers;
import io.github.churnrx.audit.Audit;
import io.github.churnrx.audit.Auditor;
import io.github.churnrx.audit.Score;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.io.AnswersReader;
import io.github.churnrx.io.AnswersTemplate;
import io.github.churnrx.io.AuditCsv;
import io.github.churnrx.io.AuditJson;
import io.github.churnrx.io.AuditText;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx audit. */
@Command(name = "audit")
final class AuditCommand extends Subcommand {
  private static final String STDIN = "-";

  @Parameters(arity = "0..1", paramLabel = "ANSWERS", descriptionKey = "ANSWERS")
  private @Nullable String input;

  @Option(names = "--template")
  private boolean template;

  @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

  @Option(names = "--format", paramLabel = "text|json|csv")
  private @Nullable TextJsonOrCsv format;

  @Option(names = "--brief")
  private boolean brief;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--as-of", paramLabel = "DATE")
  private @Nullable LocalDate asOf;

  @Option(names = "--quiet")
  private boolean quiet;

  AuditCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    check();
    ChurnRx churnRx = knowledge.churnRx();
    List<Problem> notices = new ArrayList<>(churnRx.knowledge().notices());
    if (input == null) {
      remark(notices);
      write(AnswersTemplate.in(locale()).write(churnRx.knowledge()), out);
      return ExitCode.GOOD;
    }
    Auditor auditor = Auditor.with(churnRx);
    AnswersReader reader = AnswersReader.of(churnRx.knowledge());
    String name = input.equals(STDIN) ? "stdin" : input;
    byte[] bytes =
        input.equals(STDIN) ? console.in().readAllBytes() : Files.readAllBytes(Path.of(input));
    Answers answers = (asOf == null ? reader : reader.asOf(asOf)).read(name, bytes, notices);
    remark(notices);
    Audit audit = audit(auditor, answers);
    write(render(audit, locale()), out);
    if (!quiet) {
      summarise(audit);
    }
    return ExitCode.GOOD;
  }

  private void check() throws IOException {
    if (template == (input != null)) {
      throw Failure.usage(
          "请给出回答文件 ANSWERS，或用 --template 生成空白表格（二者取一）",
          "name a file of ANSWERS, or ask for an empty form with --template, not both");
    }
    if (template && (format != null || brief || asOf != null)) {
      throw Failure.usage(
          "--format、--brief 和 --as-of 不能与 --template 同用",
          "--format, --brief and --as-of make no sense with --template");
    }
    if (brief && format != null && format != TextJsonOrCsv.TEXT) {
      throw Failure.usage("--brief 只用于 --format text", "--brief is for --format text");
    }
    boolean isFile = input != null && !input.equals(STDIN);
    if (isFile && Files.isDirectory(Path.of(String.valueOf(input)))) {
      throw Failure.usage(input + " 是目录", input + " is a directory");
    }
    Destination.check(out, null, isFile ? List.of(Path.of(String.valueOf(input))) : List.of());
  }

  private static Audit audit(Auditor auditor, Answers answers) {
    try {
      return auditor.audit(answers);
    } catch (RejectedCaseException e) {
      throw new InputException(e.problems());
    }
  }

  private String render(Audit audit, Locale locale) {
    return switch (format == null ? TextJsonOrCsv.TEXT : format) {
      case TEXT -> (brief ? AuditText.in(locale).brief() : AuditText.in(locale)).write(audit);
      case JSON -> AuditJson.in(locale).pretty().write(audit) + "\n";
      // Excel reads a file as UTF-8 only if it begins with this mark.
      case CSV -> (out == null ? "" : "\uFEFF") + AuditCsv.in(locale).write(audit);
    };
  }

  private void remark(List<Problem> notices) {
    if (!quiet) {
      tell(notices);
    }
  }

  private void summarise(Audit audit) {
    Score total = audit.total();
    console.remark(
        say(
                "问题 %d：已答 %d，待查 %d，不适用 %d；差距 %d，原因 %d，行动 %d",
                "Questions %d: answered %d, open %d, not applicable %d; gaps %d, causes %d,"
                    + " actions %d")
            .formatted(
                total.questions(),
                total.answered(),
                total.open(),
                total.notApplicable(),
                audit.gaps().size(),
                audit.causes().size(),
                audit.plan().size()));
    if (out != null) {
      console.remark(say("结果  ", "Output  ") + out);
    }
  }
}
