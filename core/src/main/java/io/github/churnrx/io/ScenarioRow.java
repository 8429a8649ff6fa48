package io.github.churnrx.io;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.io.ScenarioColumn.Fixed;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a table of scenarios. */
final class ScenarioRow {
  private final Location at;
  private final Map<Fixed, Cell> cells;
  private final CaseCells caseCells;
  private final ScenarioNames names;
  private final Findings findings;

  ScenarioRow(
      Location at,
      Map<Fixed, Cell> cells,
      CaseCells caseCells,
      ScenarioNames names,
      Findings findings) {
    this.at = at;
    this.cells = Map.copyOf(cells);
    this.caseCells = caseCells;
    this.names = names;
    this.findings = findings;
  }

  private Cell cell(Fixed column) {
    Cell cell = cells.get(column);
    return cell == null ? new Cell("", at, Text.of(column.zh(), column.id())) : cell;
  }

  private String name() {
    return cell(Fixed.NAME).isBlank() ? "" : cell(Fixed.NAME).text();
  }

  /** Reports a missing name, and one that stands in the table already. */
  void checkName(Map<String, Location> seen) {
    Cell cell = cell(Fixed.NAME);
    if (name().isEmpty()) {
      if (cells.containsKey(Fixed.NAME)) {
        findings.add(ProblemCode.MISSING_VALUE.at(cell.at(), "", cell.column()));
      }
      return;
    }
    Location first = seen.putIfAbsent(name(), cell.at());
    if (first != null) {
      findings.add(ProblemCode.DUPLICATE_ID.at(cell.at(), name(), first));
    }
  }

  /** Returns the scenario, or null after reporting what is wrong. */
  @Nullable Scenario scenario() {
    int errors = findings.errors();
    List<ScenarioName> codes = new ArrayList<>();
    CodeCells reader = new CodeCells(names, findings, codes);
    List<String> sources =
        names.hasCatalogue()
            ? reader.codes(ScenarioName.Kind.SOURCE, cell(Fixed.SOURCES))
            : cell(Fixed.SOURCES).list();
    CustomerCase customerCase = caseCells.read(this::cell, reader, name());
    Expectation expectation = expectation(reader);
    if (expectation.isEmpty() && findings.errors() == errors) {
      findings.add(ProblemCode.NOTHING_EXPECTED.at(at, name()));
    }
    return findings.errors() > errors || name().isEmpty()
        ? null
        : new Scenario(name(), sources, customerCase, expectation, codes, at, CasePlaces.at(at));
  }

  private Expectation expectation(CodeCells read) {
    return new Expectation(
        read.main(cell(Fixed.MAIN)),
        read.grades(cell(Fixed.CAUSES)),
        read.codes(ScenarioName.Kind.CAUSE, cell(Fixed.NOT)),
        read.codes(ScenarioName.Kind.SYMPTOM, cell(Fixed.SYMPTOMS)),
        read.codes(ScenarioName.Kind.SYMPTOM, cell(Fixed.NO_SYMPTOMS)),
        read.exactly(ScenarioName.Kind.SYMPTOM, cell(Fixed.ALL_SYMPTOMS)),
        read.choice(names.risks(), cell(Fixed.RISK)),
        read.flag(cell(Fixed.UNDETERMINED)),
        read.codes(ScenarioName.Kind.ACTION, cell(Fixed.ACTIONS)),
        read.codes(ScenarioName.Kind.ACTION, cell(Fixed.NO_ACTIONS)),
        read.plan(cell(Fixed.PLAN)),
        read.withheld(cell(Fixed.WITHHELD)),
        read.exactly(ScenarioName.Kind.POLICY, cell(Fixed.GIVE_UP)));
  }
}
