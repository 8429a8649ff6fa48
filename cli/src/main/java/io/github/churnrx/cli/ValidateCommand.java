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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command churnrx validate. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "DIR", descriptionKey = "validate-DIR")
  private List<Path> layers = new ArrayList<>();

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(names = "--strict", descriptionKey = "validate-strict")
  private boolean strict;

  @Option(names = "--explain", paramLabel = "CODE", descriptionKey = "validate-explain")
  private @Nullable String code;

  @Option(names = "--fix", descriptionKey = "validate-fix")
  private boolean fix;

  @Option(names = "--dry-run", descriptionKey = "validate-dry-run")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      descriptionKey = "validate-format",
      converter = FormName.class)
  private Form format = Form.TEXT;

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Voice speech = voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
    if (code != null) {
      return explain(code, speech.locale());
    }
    if (layers.isEmpty()) {
      throw Failure.usage("请给出要检查的目录 DIR", "name the directories DIR to check");
    }
    if (dryRun && !fix) {
      throw Failure.usage("--dry-run 只与 --fix 同用", "--dry-run goes with --fix");
    }
    if (fix) {
      mend(speech.locale());
    }
    Inspection inspection = Inspection.of(layers, industries);
    write(render(inspection, speech.locale()));
    if (inspection.hasErrors()) {
      return ExitCode.BAD_KNOWLEDGE;
    }
    return strict && inspection.hasWarnings() ? ExitCode.REJECTED : ExitCode.GOOD;
  }

  private int explain(String asked, Locale locale) {
    CodeText text = CodeText.in(locale);
    ProblemCode found = ProblemCode.of(asked).orElse(null);
    if (found == null) {
      Text remedy = text.remedy(asked);
      throw Failure.usage(
          "没有代码“" + asked + "”。" + remedy.zh(),
          "there is no code \"" + asked + "\". " + remedy.en());
    }
    write(text.write(found));
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
    Repair repair = Repair.of(layers, industries);
    if (!dryRun) {
      repair.write();
    }
    RepairText text = RepairText.in(locale);
    String shown = (hasColours() ? text.coloured() : text).write(repair, !dryRun);
    if (format == Form.JSON) {
      console.err().print(shown);
    } else {
      write(shown + "\n");
    }
  }

  private String render(Inspection inspection, Locale locale) {
    if (format == Form.JSON) {
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

  private void write(String text) {
    try {
      console.out().write(text.getBytes(StandardCharsets.UTF_8));
      console.out().flush();
    } catch (IOException readerGone) {
      // as after | head: what was found still decides the exit status
    }
  }

  /** What findings are written as. */
  enum Form {
    TEXT,
    JSON
  }

  /** Reads the name of a form. */
  static final class FormName implements ITypeConverter<Form> {
    @Override
    public Form convert(String value) {
      for (Form form : Form.values()) {
        if (form.name().equalsIgnoreCase(value)) {
          return form;
        }
      }
      throw new TypeConversionException("'" + value + "': text | json");
    }
  }
}
