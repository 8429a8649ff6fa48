package io.github.churnrx.io;

import io.github.churnrx.audit.Audit;
import io.github.churnrx.audit.PlannedAction;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the plan of an audit as a table, a row for each action. Columns keep their names and
 * order; new ones are added at the end. Lists in a cell are separated by {@code "; "}. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front. Thread-safe.
 */
public final class AuditCsv {
  /** The names of the columns. */
  public static final List<String> COLUMNS =
      List.of(
          "company", "as_of", "due", "role", "person", "action", "text", "steps", "proof", "avoid",
          "cost", "closes", "causes", "sources");

  private final Locale locale;

  private AuditCsv(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns a writer.
   *
   * @param locale the language of names and texts; codes do not depend on it
   */
  public static AuditCsv in(Locale locale) {
    return new AuditCsv(locale);
  }

  /** Returns the row of column names and a row for each action; each ends in CR LF. */
  public String write(Audit audit) {
    StringBuilder table = new StringBuilder(CsvLine.of(COLUMNS)).append("\r\n");
    for (PlannedAction planned : audit.plan()) {
      table.append(CsvLine.of(row(audit, planned))).append("\r\n");
    }
    return table.toString();
  }

  private List<String> row(Audit audit, PlannedAction planned) {
    Recommendation todo = planned.recommendation();
    Action action = todo.action();
    List<String> cells = new ArrayList<>();
    cells.add(CsvLine.text(audit.answers().company()));
    cells.add(audit.answers().asOf().toString());
    cells.add(todo.due().toString());
    cells.add(CsvLine.text(todo.assignee().role().label().in(locale)));
    cells.add(CsvLine.text(todo.assignee().person().orElse("")));
    cells.add(CsvLine.text(action.id()));
    cells.add(CsvLine.text(todo.text(locale)));
    cells.add(CsvLine.list(action.steps().stream().map(step -> step.in(locale)).toList()));
    cells.add(CsvLine.text(in(action.proof())));
    cells.add(CsvLine.text(todo.avoid(locale).orElse("")));
    cells.add(action.cost() == null ? "" : action.cost().name());
    cells.add(CsvLine.list(planned.closes().stream().map(gap -> gap.check().id()).toList()));
    cells.add(CsvLine.list(todo.because()));
    cells.add(CsvLine.list(action.sources()));
    return cells;
  }

  private String in(@Nullable Text text) {
    return text == null ? "" : text.in(locale);
  }
}
