package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.measurement.CalibrationLayer;
import io.github.churnrx.measurement.Calibrator;
import io.github.churnrx.measurement.Fit;
import io.github.churnrx.measurement.FitWriter;
import io.github.churnrx.measurement.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command churnrx calibrate. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class CalibrateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SampleOptions given = new SampleOptions();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "calibrate-out", required = true)
  private Path out = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "text|json",
      descriptionKey = "calibrate-format",
      converter = FormName.class)
  private Form format = Form.TEXT;

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SampleReader.Outcome outcome = given.outcome();
    checkOut();
    ChurnRx churnRx = given.churnRx();
    SampleReader reader = new SampleReader(churnRx, outcome, null, null);
    Fit fit;
    try (TableSource source = given.open(churnRx, console)) {
      Sample sample = reader.read(source);
      fit = Calibrator.fit(sample, reader.columns());
    }
    CalibrationLayer.of(fit, name()).write(out);
    print(fit, given.voice().locale());
    if (!given.isQuiet()) {
      Voice voice = given.voice();
      if (reader.rejected() > 0) {
        console
            .err()
            .println(
                voice.say(
                    reader.rejected() + " 位客户的数据有误，未计入；原因见 churnrx diagnose。",
                    reader.rejected()
                        + " customers were rejected and not counted; churnrx diagnose says why."));
      }
      console.err().println(voice.say("知识层  ", "Layer  ") + out);
    }
    return reader.rejected() == 0 ? ExitCode.GOOD : ExitCode.REJECTED;
  }

  /** Nobody's edits are overwritten. */
  private void checkOut() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw Failure.usage(
          "--out 应为目录，而 " + out + " 是文件", "--out must be a directory, but " + out + " is a file");
    }
    try (Stream<Path> files = Files.list(out)) {
      if (files.findAny().isPresent()) {
        throw Failure.usage(
            "--out 的目录 " + out + " 不是空的；请另选目录，以免覆盖改过的文件",
            "the directory of --out, "
                + out
                + ", is not empty; choose another, so that no edited file is overwritten");
      }
    }
  }

  /** Returns the name of the layer: that of the directory, as far as it can stand in one. */
  private String name() {
    Path file = out.toAbsolutePath().normalize().getFileName();
    String name = file == null ? "" : file.toString().replaceAll("[^A-Za-z0-9-]", "");
    return name.matches("[A-Za-z].*") ? name : "calibrated";
  }

  private void print(Fit fit, Locale locale) {
    FitWriter writer = FitWriter.in(locale);
    String text = format == Form.JSON ? writer.json(fit) : writer.text(fit);
    try {
      console.out().write(text.getBytes(StandardCharsets.UTF_8));
      console.out().flush();
    } catch (IOException readerGone) {
      // as after | head
    }
  }

  /** What a fit is printed as. */
  enum Form {
    /** For readers. */
    TEXT,
    /** All figures. */
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
