package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What measuring and calibrating are told alike: customers, their outcome, and knowledge. */
final class SampleOptions {
  @Parameters(arity = "1..*", paramLabel = "INPUT", descriptionKey = "sample-INPUT")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--outcome", paramLabel = "COLUMN=VALUE", required = true)
  private String outcome = "";

  @Option(names = "--outcome-date", paramLabel = "COLUMN")
  private @Nullable String outcomeDate;

  @Option(names = "--knowledge", paramLabel = "DIR")
  private List<Path> knowledge = new ArrayList<>();

  @Option(names = "--industry", paramLabel = "NAME")
  private List<String> industries = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "zh|en", converter = DiagnoseCommand.Language.class)
  private @Nullable Voice voice;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DiagnoseCommand.Day.class)
  private @Nullable LocalDate asOf;

  @Option(names = "--encoding", paramLabel = "NAME")
  private @Nullable Charset encoding;

  @Option(names = "--quiet")
  private boolean quiet;

  Voice voice() {
    return voice == null ? Voice.of(Locale.getDefault().getLanguage()) : voice;
  }

  boolean isQuiet() {
    return quiet;
  }

  ChurnRx churnRx() {
    return ChurnRx.builder()
        .knowledge(knowledge.toArray(Path[]::new))
        .industry(industries.toArray(String[]::new))
        .build();
  }

  /** Returns what the outcome is: the column and its value. */
  SampleReader.Outcome outcome() {
    int sign = outcome.indexOf('=');
    String column = sign < 0 ? "" : outcome.substring(0, sign).strip();
    String value = sign < 0 ? "" : outcome.substring(sign + 1).strip();
    if (column.isEmpty() || value.isEmpty()) {
      throw Failure.usage(
          "--outcome 应写成 列=值，例如 --outcome Churn=Yes",
          "--outcome is written COLUMN=VALUE, such as --outcome Churn=Yes");
    }
    return new SampleReader.Outcome(column, value, outcomeDate);
  }

  /** Opens the customers' tables. */
  TableSource open(ChurnRx churnRx, Console console) throws IOException {
    Inputs given = new Inputs(inputs, mapping, asOf, encoding, null, console.in());
    given.check();
    if (given.open(churnRx.knowledge()) instanceof TableSource tables && tables.isRepeatable()) {
      if (!quiet) {
        churnRx
            .knowledge()
            .notices()
            .forEach(notice -> console.err().println(notice.describe(voice().locale())));
        tables.notices().forEach(n -> console.err().println(n.describe(voice().locale())));
      }
      return tables;
    }
    throw Failure.usage(
        "结果列在客户表中，因此输入须为表格文件（CSV、Excel）并带映射",
        "the outcome is a column of the customers' table, so the input must be tables (CSV, Excel)"
            + " in files, with a mapping");
  }

  /** Returns the files among the inputs. */
  List<Path> files() {
    return inputs.stream().map(Path::of).toList();
  }
}
