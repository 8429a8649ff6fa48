package io.github.churnrx.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.knowledge.Cause;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
          "subject");

  /** What makes a spreadsheet take text for a formula, full-width forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private static final String SEPARATOR = "; ";

  private final Locale locale;

  private DiagnosisCsv(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns a writer.
   *
   * @param locale the language of names and texts; codes do not depend on it
   */
  public static DiagnosisCsv in(Locale locale) {
    return new DiagnosisCsv(locale);
  }

  /** Returns the row of column names, without line end. */
  public String header() {
    return line(COLUMNS);
  }

  /** Returns a diagnosis as a row, without line end. */
  public String row(Diagnosis diagnosis) {
    List<String> cells = new ArrayList<>();
    cells.add(text(diagnosis.customer().value()));
    cells.add(text(diagnosis.subject().customer().name()));
    cells.add(diagnosis.asOf().toString());
    cells.add(diagnosis.status().name());
    cells.add(text(diagnosis.tier().map(tier -> tier.id()).orElse("")));
    cells.add(diagnosis.risk().map(risk -> risk.level().name()).orElse(""));
    cells.add(diagnosis.risk().map(risk -> number(risk.score().value())).orElse(""));
    causes(diagnosis, cells);
    actions(diagnosis, cells);
    Optional<Question> question = diagnosis.askNext().stream().findFirst();
    cells.add(text(question.map(q -> q.text().in(locale)).orElse("")));
    cells.add(text(question.map(q -> q.role().label().in(locale)).orElse("")));
    cells.add(
        Integer.toString(diagnosis.exposures().stream().mapToInt(Exposure::count).max().orElse(0)));
    cells.add(diagnosis.knowledgeVersion());
    cells.add(list(angles(diagnosis)));
    cells.add(diagnosis.about().name());
    return line(cells);
  }

  private void causes(Diagnosis diagnosis, List<String> cells) {
    Optional<CauseFinding> main = diagnosis.mainCause();
    cells.add(text(main.map(f -> f.cause().id()).orElse("")));
    cells.add(text(main.map(f -> f.cause().label().in(locale)).orElse("")));
    cells.add(main.map(f -> f.grade().name()).orElse(""));
    cells.add(main.map(f -> number(f.score().value())).orElse(""));
    cells.add(main.map(f -> String.format(Locale.ROOT, "%.3f", f.coverage())).orElse(""));
    cells.add(list(diagnosis.foundCauses().stream().skip(1).map(f -> f.cause().id()).toList()));
    cells.add(diagnosis.undetermined().map(u -> u.reason().name()).orElse(""));
    cells.add(text(diagnosis.confirmedReason().map(Cause::id).orElse("")));
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
    cells.add(text(first.map(Recommendation::id).orElse("")));
    cells.add(text(first.map(a -> a.text(locale)).orElse("")));
    cells.add(text(first.map(a -> a.assignee().role().label().in(locale)).orElse("")));
    cells.add(text(first.flatMap(a -> a.assignee().person()).orElse("")));
    cells.add(first.map(a -> a.due().toString()).orElse(""));
    cells.add(list(diagnosis.actions().stream().map(Recommendation::id).toList()));
    cells.add(list(diagnosis.prescription().cautions(locale)));
    cells.add(
        list(
            diagnosis.prescription().withheld().stream()
                .map(Withheld::recommendation)
                .map(Recommendation::id)
                .toList()));
    cells.add(
        list(
            diagnosis.prescription().giveUps().stream()
                .map((PolicyDecision giveUp) -> giveUp.policy().id())
                .toList()));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String list(List<String> items) {
    return text(String.join(SEPARATOR, items));
  }

  /** Returns text that a spreadsheet shows as it is. */
  private static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String line(List<String> cells) {
    StringWriter line = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
      writer.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can always be written
    }
    return line.getBuffer().substring(0, line.getBuffer().length() - 1);
  }
}
