package io.github.churnrx.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

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
    Converters.register(line);
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
    line.setParameterExceptionHandler((e, unused) -> UsageFault.explain(e, voice));
    line.setExecutionExceptionHandler(
        (e, command, result) -> Faults.explain(e, command.getErr(), voice));
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
