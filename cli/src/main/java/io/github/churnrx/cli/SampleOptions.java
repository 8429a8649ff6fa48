package io.github.churnrx.cli;

import io.github.churnrx.ChurnRx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What measuring and calibrating are told alike: customers, their outcome, and knowledge. */
final class SampleOptions {
  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--outcome", paramLabel = "COLUMN=VALUE", required = true)
  private String outcome = "";

  @Option(names = "--outcome-date", paramLabel = "COLUMN")
  private @Nullable String outcomeDate;

  @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

  @Option(names = "--quiet")
  private boolean quiet;

  boolean isQuiet() {
    return quiet;
  }

  ChurnRx churnRx() {
    return knowledge.churnRx();
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
  TableSource open(ChurnRx churnRx, Subcommand command) throws IOException {
    CaseSource source = input.inputs(null, command.console).open(churnRx.knowledge());
    if (source instanceof TableSource tables && tables.isRepeatable()) {
      if (!quiet) {
        command.tell(churnRx.knowledge().notices());
        command.tell(tables.notices());
      }
      return tables;
    }
    throw Failure.usage(
        "结果列在客户表中，因此输入须为表格文件（CSV、Excel）并带映射",
        "the outcome is a column of the customers' table, so the input must be tables (CSV, Excel)"
            + " in files, with a mapping");
  }

  /** Says how many customers could not be read, if there are any. */
  void remarkRejected(SampleReader reader, Subcommand command) {
    if (reader.rejected() > 0) {
      command.console.remark(
          command.say(
              reader.rejected() + " 位客户的数据有误，未计入；原因见 churnrx diagnose。",
              reader.rejected()
                  + " customers were rejected and not counted; churnrx diagnose says why."));
    }
  }

  /** Returns the files among the inputs. */
  List<Path> files() {
    return input.names().stream().map(Path::of).toList();
  }
}
