package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.knowledge.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes diagnoses as rows of a table, one row each. Columns keep their names and order; new ones
 * are added at the end. Lists in a cell are separated by {@code "; "}. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front. Thread-safe.
 */
public final class DiagnosisCsv {
  /** The names of the columns. */
  public static final List<String> COLUMNS =
      List.of(
          "customer",
          "name",
          "as_of",
          "status",
          "tier",
          "risk",
          "risk_score",
          "main_cause",
          "main_cause_name",
          "grade",
          "score",
          "coverage",
          "other_causes",
          "undetermined",
          "confirmed_reason",
          "first_action",
          "first_action_text",
          "role",
          "person",
          "due",
          "all_actions",
          "cautions",
          "withheld",
          "give_up",
          "question",
          "ask",
          "exposed",
          "knowledge_version",
          "angles",
          "subject",
          "probability",
          "probability_error",
          "risk_judged");

  private final Locale locale;
  private final boolean questions;

  private DiagnosisCsv(Locale locale, boolean questions) {
    this.locale = locale;
    this.questions = questions;
  }

  /**
   * Returns a writer.
   *
   * @param locale the language of names and texts; codes do not depend on it
   */
  public static DiagnosisCsv in(Locale locale) {
    return new DiagnosisCsv(locale, true);
  }

  /**
   * Returns the same writer, which leaves {@code question} and {@code ask} empty. To work out what
   * to ask takes far longer than a diagnosis.
   */
  public DiagnosisCsv withoutQuestions() {
    return new DiagnosisCsv(locale, false);
  }

  /** Returns the row of column names, without line end. */
  public String header() {
    return CsvLine.of(COLUMNS);
  }

  /** Returns a diagnosis as a row, without line end. */
  public String row(Diagnosis diagnosis) {
    List<String> cells = new ArrayList<>();
    cells.add(CsvLine.text(diagnosis.customer().value()));
    cells.add(CsvLine.text(diagnosis.subject().customer().name()));
    cells.add(diagnosis.asOf().toString());
    cells.add(diagnosis.status().name());
    cells.add(CsvLine.text(diagnosis.tier().map(tier -> tier.id()).orElse("")));
    Optional<Risk> judged = diagnosis.risk().filter(Risk::isJudged);
    cells.add(judged.map(risk -> risk.level().name()).orElse(""));
    cells.add(judged.map(risk -> number(risk.score().value())).orElse(""));
    causes(diagnosis, cells);
    actions(diagnosis, cells);
    Optional<Question> question =
        questions ? diagnosis.askNext().stream().findFirst() : Optional.empty();
    cells.add(CsvLine.text(question.map(q -> q.text().in(locale)).orElse("")));
    cells.add(CsvLine.text(question.map(q -> q.role().label().in(locale)).orElse("")));
    cells.add(
        Integer.toString(diagnosis.exposures().stream().mapToInt(Exposure::count).max().orElse(0)));
    cells.add(diagnosis.knowledgeVersion());
    cells.add(CsvLine.list(angles(diagnosis)));
    cells.add(diagnosis.about().name());
    Optional<Probability> probability = diagnosis.risk().flatMap(Risk::probability);
    cells.add(probability.map(p -> String.format(Locale.ROOT, "%.4f", p.value())).orElse(""));
    cells.add(probability.map(p -> String.format(Locale.ROOT, "%.4f", p.error())).orElse(""));
    cells.add(diagnosis.risk().map(risk -> Boolean.toString(risk.isJudged())).orElse(""));
    return CsvLine.of(cells);
  }

  private void causes(Diagnosis diagnosis, List<String> cells) {
    Optional<CauseFinding> main = diagnosis.mainCause();
    cells.add(CsvLine.text(main.map(f -> f.cause().id()).orElse("")));
    cells.add(CsvLine.text(main.map(f -> f.cause().label().in(locale)).orElse("")));
    cells.add(main.map(f -> f.grade().name()).orElse(""));
    cells.add(main.map(f -> number(f.score().value())).orElse(""));
    cells.add(main.map(f -> String.format(Locale.ROOT, "%.3f", f.coverage())).orElse(""));
    cells.add(
        CsvLine.list(diagnosis.foundCauses().stream().skip(1).map(f -> f.cause().id()).toList()));
    cells.add(diagnosis.undetermined().map(u -> u.reason().name()).orElse(""));
    cells.add(CsvLine.text(diagnosis.confirmedReason().map(Cause::id).orElse("")));
  }

  /** Returns the angles of the found causes, those of the main cause first. */
  private static List<String> angles(Diagnosis diagnosis) {
    return diagnosis.foundCauses().stream()
        .flatMap(finding -> finding.cause().angles().stream())
        .distinct()
        .toList();
  }

  private void actions(Diagnosis diagnosis, List<String> cells) {
    Optional<Recommendation> first = diagnosis.actions().stream().findFirst();
    cells.add(CsvLine.text(first.map(Recommendation::id).orElse("")));
    cells.add(CsvLine.text(first.map(a -> a.text(locale)).orElse("")));
    cells.add(CsvLine.text(first.map(a -> a.assignee().role().label().in(locale)).orElse("")));
    cells.add(CsvLine.text(first.flatMap(a -> a.assignee().person()).orElse("")));
    cells.add(first.map(a -> a.due().toString()).orElse(""));
    cells.add(CsvLine.list(diagnosis.actions().stream().map(Recommendation::id).toList()));
    cells.add(CsvLine.list(diagnosis.prescription().cautions(locale)));
    cells.add(
        CsvLine.list(
            diagnosis.prescription().withheld().stream()
                .map(Withheld::recommendation)
                .map(Recommendation::id)
                .toList()));
    cells.add(
        CsvLine.list(
            diagnosis.prescription().giveUps().stream()
                .map((PolicyDecision giveUp) -> giveUp.policy().id())
                .toList()));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
