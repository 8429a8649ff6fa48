package io.github.churnrx.io;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.Table;
import io.github.churnrx.signals.CaseIntake;
import io.github.churnrx.tables.CsvRows;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Layer;
import io.github.churnrx.tables.LayerFiles;
import io.github.churnrx.tables.TextDecoder;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the files of scenarios of a layer, of whichever form. */
final class ScenarioFiles {
  private static final Text FORMS =
      Text.of(
          "场景写在 .yaml、.csv 或 .xlsx 文件中，说明写在 .md 文件中。",
          "Scenarios are .yaml, .csv or .xlsx files; notes go into .md files.");

  private final Knowledge knowledge;
  private final Workbooks workbooks;
  private final Findings findings = new Findings();
  private final ScenarioTable tables;
  private final CaseIntake intake;
  private final List<Scenario> scenarios = new ArrayList<>();
  private int written;

  ScenarioFiles(Knowledge knowledge, Workbooks workbooks) {
    this.knowledge = knowledge;
    this.workbooks = workbooks;
    this.tables = new ScenarioTable(knowledge, findings);
    this.intake = CaseIntake.of(knowledge);
  }

  /** Reads all files of layers, be they right or wrong. */
  ScenarioReading read(List<Layer> layers) throws IOException {
    for (Layer layer : layers) {
      for (Map.Entry<String, byte[]> file : layer.files().entrySet()) {
        if (LayerFiles.isScenario(file.getKey()) && !LayerFiles.isNote(file.getKey())) {
          read(layer.name(file.getKey()), file.getValue());
        }
      }
    }
    return new ScenarioReading(scenarios, written, findings.all());
  }

  private void read(String file, byte[] content) throws IOException {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      sheets(file, content);
    } else if (name.endsWith(".csv")) {
      csv(file, content);
    } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      yaml(file, content);
    } else {
      findings.add(ProblemCode.UNKNOWN_FILE.at(Location.of(file), file, FORMS));
    }
  }

  private void yaml(String file, byte[] content) {
    String text = TextDecoder.decode(content, file, findings);
    if (text == null) {
      return;
    }
    try {
      for (Scenario scenario : Scenarios.read(file, text)) {
        written++;
        scenario.problems(knowledge).forEach(findings::add);
        scenario.problems(intake).forEach(findings::add);
        scenarios.add(scenario);
      }
    } catch (KnowledgeException e) {
      e.problems().forEach(findings::add);
      written += Scenarios.count(file, text);
    }
  }

  private void csv(String file, byte[] content) {
    String text = TextDecoder.decode(content, file, findings);
    if (text == null) {
      return;
    }
    CsvRows rows = CsvRows.read(text, file, findings);
    if (rows.lines().isEmpty()) {
      if (!rows.partial()) {
        findings.add(ProblemCode.NO_SCENARIOS.at(Location.of(file), file));
      }
      return;
    }
    List<ScenarioSheet.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.lines().size(); i++) {
      if (CsvRows.isBlank(rows.lines().get(i))) {
        findings.add(ProblemCode.BLANK_ROW.at(Location.of(file, i + 1), ""));
      } else {
        lines.add(new ScenarioSheet.Line(i + 1, rows.lines().get(i)));
      }
    }
    written += lines.size() - 1;
    scenarios.addAll(
        tables.read(new ScenarioSheet(file, lines.get(0), lines.subList(1, lines.size()), false)));
  }

  private void sheets(String file, byte[] content) throws IOException {
    try {
      boolean isEmpty = true;
      for (Table table : workbooks.sheets(file, content)) {
        isEmpty &= !sheet(table);
      }
      if (isEmpty) {
        findings.add(ProblemCode.NO_SCENARIOS.at(Location.of(file), file));
      }
    } catch (InputException e) {
      for (Problem problem : e.problems()) {
        findings.add(problem);
      }
    }
  }

  /** Reads a sheet; returns whether anything stands in it. */
  private boolean sheet(Table table) throws IOException {
    try (Table.Rows rows = table.open()) {
      if (rows.columns().isEmpty()) {
        return false;
      }
      List<ScenarioSheet.Line> lines = new ArrayList<>();
      for (Table.Row row = rows.next(); row != null; row = rows.next()) {
        lines.add(new ScenarioSheet.Line(row.number(), row.cells()));
      }
      written += lines.size();
      scenarios.addAll(
          tables.read(
              new ScenarioSheet(
                  table.label(),
                  new ScenarioSheet.Line(1, rows.columns()),
                  lines,
                  table.countsDays())));
      return true;
    }
  }
}
