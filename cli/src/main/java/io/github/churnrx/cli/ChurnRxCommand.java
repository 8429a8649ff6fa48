package io.github.churnrx.cli;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.measurement.UnfitSampleException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command churnrx, which only has subcommands. */
@Command(
    name = "churnrx",
    mixinStandardHelpOptions = true,
    versionProvider = ChurnRxCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class ChurnRxCommand {

  private ChurnRxCommand() {}

  /** Runs the command and returns its exit status. */
  static int run(Console console, String... args) {
    Voice voice = Voice.of(language(args));
    CommandLine line = new CommandLine(new ChurnRxCommand());
    line.addSubcommand(new StartCommand(console));
    line.addSubcommand(new DiagnoseCommand(console));
    line.addSubcommand(new AuditCommand(console));
    line.addSubcommand(new MeasureCommand(console));
    line.addSubcommand(new CalibrateCommand(console));
    line.addSubcommand(new InitCommand(console));
    line.addSubcommand(new ValidateCommand(console));
    line.addSubcommand(new FormatCommand(console));
    line.addSubcommand(new TestCommand(console));
    line.addSubcommand(new DiffCommand(console));
    line.addSubcommand(new ImpactCommand(console));
    line.addSubcommand(new ExportCommand(console));
    line.addSubcommand(new ImportCommand(console));
    line.addSubcommand(new PublishCommand(console));
    line.addSubcommand(new HistoryCommand(console));
    line.addSubcommand(new RollbackCommand(console));
    line.addSubcommand(new WarmUpCommand());
    line.setResourceBundle(
        ResourceBundle.getBundle(
            "io.github.churnrx.cli.help",
            voice.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setOut(
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
    line.setErr(
        new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true));
    line.setUsageHelpAutoWidth(true);
    line.setExecutionStrategy(ChurnRxCommand::execute);
    line.setParameterExceptionHandler((e, unused) -> usage(e, voice));
    line.setExecutionExceptionHandler((e, command, result) -> explain(e, command.getErr(), voice));
    return line.execute(args);
  }

  private static int execute(ParseResult result) {
    Integer helped = CommandLine.executeHelpRequest(result);
    if (helped != null) {
      return helped;
    }
    if (!result.hasSubcommand()) {
      result.commandSpec().commandLine().usage(result.commandSpec().commandLine().getErr());
      return ExitCode.UNUSABLE;
    }
    return new CommandLine.RunLast().execute(result);
  }

  private static String language(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        return args[i].substring("--lang=".length());
      }
      if (args[i].equals("--lang") && i + 1 < args.length) {
        return args[i + 1];
      }
    }
    return Locale.getDefault().getLanguage();
  }

  private static int usage(ParameterException e, Voice voice) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    String what = String.valueOf(e.getMessage());
    if (e instanceof MissingParameterException missing) {
      String names =
          String.join(
              ", ",
              missing.getMissing().stream()
                  .map(arg -> arg instanceof OptionSpec o ? o.longestName() : arg.paramLabel())
                  .toList());
      what = voice.say("缺少 " + names, "missing " + names);
    } else if (e instanceof UnmatchedArgumentException unmatched) {
      String names = String.join(" ", unmatched.getUnmatched());
      what = voice.say("无法识别 " + names, "unknown: " + names);
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        String found = String.join(", ", near);
        what += voice.say("；是不是 " + found + "？", "; did you mean " + found + "?");
      }
    }
    err.println("churnrx: " + what);
    String help = command.getCommandSpec().qualifiedName() + " --help";
    err.println(voice.say("用法见 " + help, "See " + help));
    return ExitCode.UNUSABLE;
  }

  private static int explain(Exception e, PrintWriter err, Voice voice) throws Exception {
    if (e instanceof KnowledgeException knowledge) {
      err.println(voice.say("churnrx: 知识库不能使用：", "churnrx: the knowledge cannot be used:"));
      knowledge.problems().forEach(problem -> err.println(problem.describe(voice.locale())));
      return ExitCode.BAD_KNOWLEDGE;
    }
    if (e instanceof InputException input) {
      err.println(voice.say("churnrx: 输入不能使用：", "churnrx: the input cannot be used:"));
      input.problems().forEach((Problem p) -> err.println(p.describe(voice.locale())));
      return ExitCode.UNUSABLE;
    }
    if (e instanceof Failure failure) {
      err.println("churnrx: " + failure.text().in(voice.locale()));
      return failure.exitCode();
    }
    if (e instanceof UnfitSampleException unfit) {
      err.println(voice.say("churnrx: 无法衡量：", "churnrx: nothing can be measured:"));
      unfit.reasons().forEach(reason -> err.println("- " + reason.in(voice.locale())));
      return ExitCode.UNUSABLE;
    }
    if (e instanceof IOException io) {
      err.println("churnrx: " + inWords(io, voice));
      return ExitCode.UNUSABLE;
    }
    if (System.getProperty("churnrx.debug") != null) {
      throw e;
    }
    err.println(
        voice.say(
            "churnrx: 程序出错：" + e + "。请报告此问题；-Dchurnrx.debug=1 显示详情。",
            "churnrx: a fault of the program: "
                + e
                + ". Please report it; -Dchurnrx.debug=1 shows where."));
    return ExitCode.FAULT;
  }

  private static String inWords(IOException e, Voice voice) {
    if (e instanceof NoSuchFileException missing) {
      return voice.say("找不到 " + missing.getFile(), "there is no " + missing.getFile());
    }
    if (e instanceof FileSystemException file) {
      String reason = file.getReason() == null ? e.getClass().getSimpleName() : file.getReason();
      return voice.say(
          "无法读写 " + file.getFile() + "：" + reason,
          "cannot read or write " + file.getFile() + ": " + reason);
    }
    return voice.say("读写失败：" + e.getMessage(), "reading or writing failed: " + e.getMessage());
  }

  /** Reads the version that the build wrote down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
        if (in == null) {
          throw new IOException("version.properties is missing");
        }
        Properties properties = new Properties();
        properties.load(in);
        return new String[] {"churnrx " + properties.getProperty("version", "")};
      }
    }
  }
}
