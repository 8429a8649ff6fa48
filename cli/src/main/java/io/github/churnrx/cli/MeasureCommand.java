package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.measurement.Measurement;
import io.github.churnrx.measurement.Report;
import io.github.churnrx.measurement.ReportWriter;
import io.github.churnrx.measurement.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx measure. */
@Command(name = "measure")
final class MeasureCommand extends Subcommand {
  @Mixin private SampleOptions given = new SampleOptions();

  @Option(names = "--reason", paramLabel = "COLUMN")
  private @Nullable String reason;

  @Option(names = "--reason-map", paramLabel = "NAME")
  private @Nullable String reasonMap;

  @Option(names = "--period", paramLabel = "COLUMN")
  private @Nullable String period;

  @Option(names = "--format", paramLabel = "text|json|csv")
  private TextJsonOrCsv format = TextJsonOrCsv.TEXT;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  MeasureCommand(Console console) {
    super(console);
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
    try (TableSource source = given.open(churnRx, this)) {
      Sample sample = reader.read(source);
      Report report = Measurement.of(sample);
      check(report);
      write(render(report, locale()), out);
    }
    if (!given.isQuiet()) {
      given.remarkRejected(reader, this);
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
}
