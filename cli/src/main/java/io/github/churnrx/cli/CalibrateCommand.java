package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.measurement.CalibrationLayer;
import io.github.churnrx.measurement.Calibrator;
import io.github.churnrx.measurement.Fit;
import io.github.churnrx.measurement.FitWriter;
import io.github.churnrx.measurement.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command churnrx calibrate. */
@Command(name = "calibrate")
final class CalibrateCommand extends Subcommand {
  @Mixin private SampleOptions given = new SampleOptions();

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Option(names = "--format", paramLabel = "text|json")
  private TextOrJson format = TextOrJson.TEXT;

  CalibrateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    SampleReader.Outcome outcome = given.outcome();
    checkOut();
    ChurnRx churnRx = given.churnRx();
    SampleReader reader = new SampleReader(churnRx, outcome, null, null);
    Fit fit;
    try (TableSource source = given.open(churnRx, this)) {
      Sample sample = reader.read(source);
      fit = Calibrator.fit(sample, reader.columns());
    }
    CalibrationLayer.of(fit, name()).write(out);
    FitWriter writer = FitWriter.in(locale());
    console.print(format == TextOrJson.JSON ? writer.json(fit) : writer.text(fit));
    if (!given.isQuiet()) {
      given.remarkRejected(reader, this);
      console.remark(say("知识层  ", "Layer  ") + out);
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
}
