package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.measurement.Measurement;
import io.github.churnrx.measurement.Report;
import io.github.churnrx.measurement.ReportWriter;
import io.github.churnrx.measurement.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command churnrx measure. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ChurnRxCommand.Version.class)
final class MeasureCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SampleOptions given = new SampleOptions();

  @Option(names = "--reason", paramLabel = "COLUMN")
  private @Nullable String reason;

  @Option(names = "--reason-map", paramLabel = "NAME")
  private @Nullable String reasonMap;

  @Option(names = "--period", paramLabel = "COLUMN")
  private @Nullable String period;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      descriptionKey = "measure-format",
      converter = FormName.class)
  private Form format = Form.TEXT;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "measure-out")
  private @Nullable Path out;

  MeasureCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if ((reason == null) != (reasonMap == null)) {
      throw Failure.usage("--reason 和 --reason-map 须同时给出", "--reason and --reason-map go together");
    }
    SampleReader.Outcome outcome = given.outcome();
    Destination.check(out, null, given.files());
    ChurnRx churnRx = given.churnRx();
    SampleReader reader = new SampleReader(churnRx, outcome, reason(churnRx), period);
    try (TableSource source = given.open(churnRx, console)) {
      Sample sample = reader.read(source);
      Report report = Measurement.of(sample);
      check(report);
      write(render(report, given.voice().locale()));
    }
    if (reader.rejected() > 0 && !given.isQuiet()) {
      console
          .err()
          .println(
              given
                  .voice()
                  .say(
                      reader.rejected() + " 位客户的数据有误，未计入；原因见 churnrx diagnose。",
                      reader.rejected()
                          + " customers were rejected and not counted; churnrx diagnose says why."));
    }
    return reader.rejected() == 0 ? ExitCode.GOOD : ExitCode.REJECTED;
  }

  /** What was asked for and cannot be answered is not passed over. */
  private void check(Report report) {
    if (period != null && report.periods() == null) {
      throw Failure.usage(
          "列 " + period + " 中的日期都相同，分不出前期和后期",
          "all dates in the column " + period + " are the same; there is no earlier and later");
    }
    if (reason != null && report.reasons() == null) {
      throw Failure.usage(
          "列 " + reason + " 没有记录任何流失客户的原因",
          "the column " + reason + " holds no reason of anybody who left");
    }
  }

  private SampleReader.@Nullable Reason reason(ChurnRx churnRx) {
    if (reason == null || reasonMap == null) {
      return null;
    }
    String wanted = reasonMap;
    ReasonMap map =
        churnRx
            .knowledge()
            .reasonMap(wanted)
            .orElseThrow(
                () -> {
                  String known =
                      String.join(
                          ", ",
                          churnRx.knowledge().reasonMaps().stream().map(ReasonMap::id).toList());
                  return Failure.usage(
                      "没有原因对照表 " + wanted + "；有 " + known,
                      "there is no map of reasons " + wanted + "; there are " + known);
                });
    return new SampleReader.Reason(reason, map);
  }

  private String render(Report report, Locale locale) {
    ReportWriter writer = ReportWriter.in(locale);
    return switch (format) {
      case TEXT -> writer.text(report);
      case JSON -> writer.json(report);
      // Excel reads a file as UTF-8 only if it begins with this mark.
      case CSV -> (out == null ? "" : "\uFEFF") + writer.csv(report);
    };
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (out != null) {
      try (Destination file = Destination.of(out)) {
        file.stream().write(bytes);
        file.complete();
      }
      return;
    }
    try {
      console.out().write(bytes);
      console.out().flush();
    } catch (IOException readerGone) {
      // as after | head
    }
  }

  /** What a report is written as. */
  enum Form {
    /** For readers. */
    TEXT,
    /** All figures. */
    JSON,
    /** The rules as a table. */
    CSV
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
      throw new TypeConversionException("'" + value + "': text | json | csv");
    }
  }
}
