package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Derivation.FromEconomics;
import io.github.churnrx.knowledge.Figure;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Knowledge.PatternRule;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Thresholds;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.Row;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what only shows when all tables are read: that everything is used and nothing circles. */
final class CrossChecks {
  private static final List<List<String>> ASCENDING =
      List.of(
          List.of("grade.possible", "grade.likely", "grade.strong"),
          List.of("risk.raised", "risk.high", "risk.very-high"),
          range(Figure.TOLD_LOW, Figure.TOLD_HIGH),
          range(Figure.ACQUISITION_COST_LOW, Figure.ACQUISITION_COST_HIGH),
          range(Figure.RETENTION_PROFIT_LOW, Figure.RETENTION_PROFIT_HIGH));

  private final Tables tables;
  private final Findings findings;

  CrossChecks(Tables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
  }

  /**
   * Every cause that is not only a heading of others needs a symptom that supports it. If there is
   * one and it is switched off, that is somebody's decision and only worth a notice.
   */
  void everyCauseHasASymptom(List<Cause> causes, List<Symptom> symptoms, Names<String> names) {
    Set<String> supported = new HashSet<>();
    for (Symptom symptom : symptoms) {
      symptom.supports().forEach(claim -> supported.add(claim.target()));
    }
    Set<String> written = new HashSet<>();
    for (Entry entry : tables.of(TableSchema.SYMPTOMS)) {
      for (String claim : entry.cell("supports").list()) {
        names.find(Claims.target(claim)).ifPresent(written::add);
      }
    }
    for (Cause cause : leaves(causes)) {
      if (!supported.contains(cause.id())) {
        boolean isOff = written.contains(cause.id());
        ProblemCode code = isOff ? ProblemCode.SYMPTOMS_OFF : ProblemCode.NO_SYMPTOM;
        findings.add(code.at(cause.at(), cause.id()));
      }
    }
  }

  /** Every cause that is not only a heading of others needs an action, switched off or not. */
  void everyCauseHasAnAction(List<Cause> causes, List<Action> actions, Names<String> names) {
    Set<String> treated = new HashSet<>();
    for (Action action : actions) {
      action.indications().forEach(indication -> treated.addAll(indication.targets()));
    }
    Set<String> written = new HashSet<>();
    for (Entry entry : tables.of(TableSchema.ACTIONS)) {
      for (Row row : entry.rows()) {
        row.cell("for").list().forEach(name -> names.find(name).ifPresent(written::add));
      }
    }
    for (Cause cause : leaves(causes)) {
      if (!treated.contains(cause.id())) {
        boolean isOff = written.contains(cause.id());
        ProblemCode code = isOff ? ProblemCode.ACTIONS_OFF : ProblemCode.NO_ACTION;
        findings.add(code.at(cause.at(), cause.id()));
      }
    }
  }

  private static List<Cause> leaves(List<Cause> causes) {
    Set<String> parents = new HashSet<>();
    causes.forEach(cause -> addIfThere(cause.parent(), parents));
    return causes.stream().filter(cause -> !parents.contains(cause.id())).toList();
  }

  private static void addIfThere(@Nullable String id, Set<String> ids) {
    if (id != null) {
      ids.add(id);
    }
  }

  /** A calibration is of use only as a whole. */
  void calibrationIsComplete(List<Setting> settings) {
    List<String> there = settings.stream().map(Setting::id).toList();
    List<String> lacking = Calibration.SETTINGS.stream().filter(id -> !there.contains(id)).toList();
    if (lacking.size() < Calibration.SETTINGS.size() && !lacking.isEmpty()) {
      Setting first =
          settings.stream()
              .filter(s -> Calibration.SETTINGS.contains(s.id()))
              .findFirst()
              .orElseThrow();
      Text list = Text.of(String.join("、", lacking), String.join(", ", lacking));
      findings.add(ProblemCode.INCOMPLETE_CALIBRATION.at(first.at(), list.en(), list));
    }
  }

  /** What says that a pattern raises it, and what a pattern raises, must agree. */
  void patternsAndSymptomsMatch(
      List<Symptom> symptoms, List<PatternFile> patterns, Names<String> names) {
    List<PatternRule> rules = patterns.stream().flatMap(file -> file.rules().stream()).toList();
    Set<String> raised = new HashSet<>();
    rules.forEach(rule -> raised.add(rule.raises()));
    Map<String, Symptom> byId = new HashMap<>();
    for (Symptom symptom : symptoms) {
      byId.put(symptom.id(), symptom);
      if (symptom.pattern() && !raised.contains(symptom.id())) {
        findings.add(ProblemCode.PATTERN_MISSING.at(symptom.at(), symptom.id()));
      }
    }
    Cells cells = new Cells(findings);
    for (PatternRule rule : rules) {
      Symptom symptom = byId.get(rule.raises());
      if (rule.raises().isEmpty()) {
        findings.add(ProblemCode.PATTERN_UNDECLARED.at(rule.at(), rule.name(), "@raises"));
      } else if (names.find(rule.raises()).isEmpty()) {
        Cell cell = new Cell(rule.raises(), rule.at(), Text.of("@raises", "@raises"));
        cells.reportUnknown(cell, rule.raises(), names, ProblemCode.UNKNOWN_SYMPTOM);
      } else if (symptom != null && !symptom.pattern()) {
        findings.add(ProblemCode.PATTERN_UNUSED.at(rule.at(), rule.raises()));
      }
    }
  }

  /** What is cited must be in the catalogue, if there is one. */
  void everySourceIsInTheCatalogue(Names<String> catalogue) {
    if (tables.of(TableSchema.CATALOGUE).isEmpty()) {
      return;
    }
    Cells cells = new Cells(findings);
    for (TableSchema schema : TableSchema.values()) {
      for (Entry entry : tables.of(schema)) {
        if (entry.isEnabled()) {
          cells.references(entry.cell("sources"), catalogue, ProblemCode.UNKNOWN_SOURCE);
        }
      }
    }
  }

  /** Nothing is its own parent, substitute or precondition. */
  void nothingCircles(List<Cause> causes, List<Action> actions, List<Role> roles) {
    Map<String, List<String>> parents = new LinkedHashMap<>();
    causes.forEach(cause -> parents.put(cause.id(), oneOrNone(cause.parent())));
    Cycles.report(tables, TableSchema.CAUSES, "parent", parents, findings);
    Map<String, List<String>> after = new LinkedHashMap<>();
    actions.forEach(action -> after.put(action.id(), action.after()));
    Cycles.report(tables, TableSchema.ACTIONS, "after", after, findings);
    Map<String, List<String>> fallbacks = new LinkedHashMap<>();
    roles.forEach(role -> fallbacks.put(role.id(), oneOrNone(role.fallback())));
    Cycles.report(tables, TableSchema.ROLES, "fallback", fallbacks, findings);
  }

  private static List<String> oneOrNone(@Nullable String id) {
    return id == null ? List.of() : List.of(id);
  }

  /** A better grade and a higher risk must not begin lower. */
  void thresholdsAscend(List<Setting> settings) {
    Map<String, BigDecimal> values = new HashMap<>();
    Thresholds.DEFAULTS.forEach((id, value) -> values.put(id, BigDecimal.valueOf(value)));
    settings.forEach(setting -> values.put(setting.id(), new BigDecimal(setting.value())));
    for (List<String> scale : ASCENDING) {
      for (int i = 1; i < scale.size(); i++) {
        String lower = scale.get(i - 1);
        String higher = scale.get(i);
        BigDecimal least = values.getOrDefault(lower, BigDecimal.ZERO);
        BigDecimal value = values.getOrDefault(higher, BigDecimal.ZERO);
        if (value.compareTo(least) < 0) {
          report(higher, value, lower, least);
        }
      }
    }
  }

  private static List<String> range(Figure low, Figure high) {
    return List.of(low.id(), high.id());
  }

  /** What is estimated from settings needs these settings. */
  void everyEstimateHasItsFigures(List<Signal> signals, List<Setting> settings) {
    Set<String> there = settings.stream().map(Setting::id).collect(Collectors.toSet());
    List<String> missing =
        FromEconomics.NEEDED.stream().map(Figure::id).filter(id -> !there.contains(id)).toList();
    if (missing.isEmpty()) {
      return;
    }
    Text why =
        Text.of(
            "settings.csv 中缺少 " + String.join("、", missing),
            "settings.csv lacks " + String.join(", ", missing));
    for (Signal signal : signals) {
      if (signal.derivation() instanceof FromEconomics) {
        findings.add(ProblemCode.BAD_DERIVATION.at(signal.at(), signal.id(), why));
      }
    }
  }

  private void report(String id, BigDecimal value, String lower, BigDecimal least) {
    String place = tables.entry(TableSchema.SETTINGS, id).isPresent() ? id : lower;
    Optional<Location> at =
        tables.entry(TableSchema.SETTINGS, place).map(entry -> entry.cell("value").at());
    Text range =
        Text.of(
            id + " 不得小于 " + lower + "，即 " + least.toPlainString(),
            id + " must be at least " + lower + ", which is " + least.toPlainString());
    at.ifPresent(
        cell -> findings.add(ProblemCode.OUT_OF_RANGE.at(cell, value.toPlainString(), range)));
  }
}
