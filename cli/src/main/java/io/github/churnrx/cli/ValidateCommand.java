package io.github.churnrx.cli;

import io.github.churnrx.io.ProblemsJson;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import io.github.churnrx.workbench.findings.CodeText;
import io.github.churnrx.workbench.findings.FindingsText;
import io.github.churnrx.workbench.findings.Inspection;
import io.github.churnrx.workbench.repair.Repair;
import io.github.churnrx.workbench.repair.RepairText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command churnrx validate. */
@Command(name = "validate")
final class ValidateCommand extends Subcommand {
  @Parameters(arity = "0..*", paramLabel = "DIR", descriptionKey = "DIR")
  private List<Path> layers = new ArrayList<>();

  @Mixin private IndustryOption industry = new IndustryOption();

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--explain", paramLabel = "CODE")
  private @Nullable String code;

  @Option(names = "--fix")
  private boolean fix;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--format", paramLabel = "text|json")
  private TextOrJson format = TextOrJson.TEXT;

  ValidateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (code != null) {
      return explain(code, locale());
    }
    if (layers.isEmpty()) {
      throw Failure.usage("请给出要检查的目录 DIR", "name the directories DIR to check");
    }
    if (dryRun && !fix) {
      throw Failure.usage("--dry-run 只与 --fix 同用", "--dry-run goes with --fix");
    }
    if (fix) {
      mend(locale());
    }
    Inspection inspection = Inspection.of(layers, industry.names());
    console.print(render(inspection, locale()));
    if (inspection.hasErrors()) {
      return ExitCode.BAD_KNOWLEDGE;
    }
    return strict && inspection.hasWarnings() ? ExitCode.REJECTED : ExitCode.GOOD;
  }

  private int explain(String asked, Locale locale) throws IOException {
    CodeText text = CodeText.in(locale);
    ProblemCode found = ProblemCode.of(asked).orElse(null);
    if (found == null) {
      Text remedy = text.remedy(asked);
      throw Failure.usage(
          "没有代码“" + asked + "”。" + remedy.zh(),
          "there is no code \"" + asked + "\". " + remedy.en());
    }
    console.print(text.write(found));
    return ExitCode.GOOD;
  }

  /** Mends what has one meaning, or shows it; what is left is then found as ever. */
  private void mend(Locale locale) throws IOException {
    for (Path layer : layers) {
      if (Files.isRegularFile(layer)) {
        throw Failure.usage(
            "--fix 只能修改目录，而 " + layer + " 是文件",
            "--fix mends directories, and " + layer + " is a file");
      }
    }
    Repair repair = Repair.of(layers, industry.names());
    if (!dryRun) {
      repair.write();
    }
    RepairText text = RepairText.in(locale);
    String shown = (hasColours() ? text.coloured() : text).write(repair, !dryRun);
    if (format == TextOrJson.JSON) {
      console.err().print(shown);
    } else {
      console.print(shown + "\n");
    }
  }

  private String render(Inspection inspection, Locale locale) {
    if (format == TextOrJson.JSON) {
      String version = inspection.knowledge().map(Knowledge::version).orElse("");
      return ProblemsJson.in(locale).write(version, inspection.problems()) + "\n";
    }
    FindingsText text = FindingsText.in(locale).width(width());
    return (hasColours() ? text.coloured() : text).write(inspection);
  }

  private boolean hasColours() {
    String none = System.getenv("NO_COLOR");
    return console.isTerminal()
        && (none == null || none.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : 100;
  }
}
