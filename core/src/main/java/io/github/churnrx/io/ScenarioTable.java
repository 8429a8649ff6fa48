package io.github.churnrx.io;

import io.github.churnrx.io.ScenarioColumn.Attribute;
import io.github.churnrx.io.ScenarioColumn.Fixed;
import io.github.churnrx.io.ScenarioColumn.Given;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns a table into scenarios, one a row, and notes everything that is wrong at its cell. */
final class ScenarioTable {
  private static final Map<String, Text> SEPARATORS =
      Map.of(
          ";", Text.of("分号", "a semicolon"),
          "\t", Text.of("制表符", "a tab"),
          "|", Text.of("竖线", "a bar"));

  private final Names<ScenarioColumn> columns;
  private final ScenarioNames names;
  private final Findings findings;

  ScenarioTable(Knowledge knowledge, Findings findings) {
    this.columns = ScenarioColumn.of(knowledge);
    this.names = new ScenarioNames(knowledge);
    this.findings = findings;
  }

  /** Returns the scenarios of a table whose rows can be read, in their order. */
  List<Scenario> read(ScenarioSheet sheet) {
    Map<Integer, ScenarioColumn> headings = headings(sheet);
    if (headings.isEmpty()) {
      return List.of();
    }
    if (sheet.lines().isEmpty()) {
      findings.add(ProblemCode.NO_SCENARIOS.at(Location.of(sheet.file()), sheet.file()));
    }
    List<Scenario> scenarios = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    for (ScenarioSheet.Line line : sheet.lines()) {
      ScenarioRow row = row(sheet, line, headings);
      row.checkName(seen);
      Scenario scenario = row.scenario();
      if (scenario != null) {
        scenarios.add(scenario);
      }
    }
    return scenarios;
  }

  /** Returns the columns by their places; none if the table cannot be read for want of them. */
  private Map<Integer, ScenarioColumn> headings(ScenarioSheet sheet) {
    ScenarioSheet.Line header = sheet.header();
    if (isSeparatedOtherwise(sheet)) {
      return Map.of();
    }
    Map<Integer, ScenarioColumn> headings = new LinkedHashMap<>();
    boolean hasUnknown = false;
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cell(i);
      ScenarioColumn column = columns.find(name).orElse(null);
      Location at = new Location(sheet.file(), header.row(), i + 1);
      if (name.isEmpty()) {
        continue;
      }
      if (column == null) {
        hasUnknown = true;
        findings.add(ProblemCode.UNKNOWN_COLUMN.at(at, name, columns.suggest(name)));
      } else if (column != Fixed.NOTE && headings.containsValue(column)) {
        findings.add(ProblemCode.DUPLICATE_COLUMN.at(at, name));
      } else {
        headings.put(i, column);
      }
    }
    checkNeeded(sheet, headings, hasUnknown);
    return headings;
  }

  private void checkNeeded(
      ScenarioSheet sheet, Map<Integer, ScenarioColumn> headings, boolean hasUnknown) {
    if (hasUnknown) {
      return; // the one that is missing may be the one that is misspelt
    }
    Location at = Location.of(sheet.file(), sheet.header().row());
    if (!headings.containsValue(Fixed.NAME)) {
      findings.add(ProblemCode.MISSING_COLUMN.at(at, "", Text.of("名称", "name")));
    }
    if (headings.values().stream().noneMatch(ScenarioTable::isExpectation)) {
      findings.add(ProblemCode.MISSING_COLUMN.at(at, "", Text.of("主因", "main")));
    }
  }

  private static boolean isExpectation(ScenarioColumn column) {
    return column instanceof Fixed fixed && fixed.isExpectation();
  }

  private boolean isSeparatedOtherwise(ScenarioSheet sheet) {
    List<String> cells = sheet.header().cells();
    for (Map.Entry<String, Text> separator : SEPARATORS.entrySet()) {
      String[] parts = cells.get(0).split(Pattern.quote(separator.getKey()), -1);
      if (cells.size() == 1 && parts.length > 1 && columns.find(parts[0]).isPresent()) {
        findings.add(
            ProblemCode.WRONG_SEPARATOR.at(
                Location.of(sheet.file(), sheet.header().row()),
                separator.getKey(),
                separator.getValue()));
        return true;
      }
    }
    return false;
  }

  private ScenarioRow row(
      ScenarioSheet sheet, ScenarioSheet.Line line, Map<Integer, ScenarioColumn> headings) {
    Map<Fixed, Cell> fixed = new EnumMap<>(Fixed.class);
    Map<Attribute, Cell> attributes = new LinkedHashMap<>();
    Map<Given, Cell> signals = new LinkedHashMap<>();
    headings.forEach(
        (place, column) -> {
          String written = sheet.header().cell(place);
          Location at = new Location(sheet.file(), line.row(), place + 1);
          Cell cell = new Cell(line.cell(place), at, Text.of(written, written));
          if (column instanceof Fixed known) {
            fixed.put(known, cell);
          } else if (column instanceof Attribute attribute) {
            attributes.put(attribute, cell);
          } else if (column instanceof Given given) {
            signals.put(given, cell);
          }
        });
    for (int i = 0; i < line.cells().size(); i++) {
      if (!line.cell(i).isEmpty() && sheet.header().cell(i).isEmpty()) {
        Location at = new Location(sheet.file(), line.row(), i + 1);
        findings.add(ProblemCode.TOO_MANY_CELLS.at(at, line.cell(i)));
      }
    }
    Location at = Location.of(sheet.file(), line.row());
    return new ScenarioRow(
        at,
        fixed,
        new CaseCells(names, findings, sheet.countsDays(), attributes, signals),
        names,
        findings);
  }
}
