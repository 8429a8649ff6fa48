package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of the tables in {@code symptoms/}. */
final class SymptomRows {
  private static final List<String> WHEN = List.of("when-1", "when-2", "when-3", "when-4");

  private final Cells cells;
  private final ConditionParser conditions;
  private final Names<Signal> signals;
  private final Names<String> targets;
  private final Names<Family> families;

  SymptomRows(
      Cells cells,
      ConditionParser conditions,
      Names<Signal> signals,
      Names<String> targets,
      Names<Family> families) {
    this.cells = cells;
    this.conditions = conditions;
    this.signals = signals;
    this.targets = targets;
    this.families = families;
  }

  Symptom read(Entry entry) {
    Row first = entry.first();
    Text label = cells.requiredText(first, "zh", "en");
    Text text = cells.text(first, "text-zh", "text-en");
    boolean pattern = false;
    List<Way> ways = new ArrayList<>();
    for (Row row : entry.rows()) {
      if (isPattern(row)) {
        pattern = true;
      } else {
        way(row).ifPresent(ways::add);
      }
    }
    Cell absent = first.cell("absent");
    return new Symptom(
        entry.id(),
        label,
        ways,
        pattern,
        cells.required(first.cell("family"), "family", families, Family.STATED),
        claims(first.cell("supports")),
        claims(first.cell("against")),
        absent.isBlank() ? null : cells.strength(absent, Spelling.plain(absent.text())),
        text == null
            ? io.github.churnrx.knowledge.Template.plain(label)
            : cells.template(text, first, "text-zh", "text-en", signals),
        first.cell("sources").list(),
        cells.day(first.cell("review-by")),
        entry.at());
  }

  private static boolean isPattern(Row row) {
    String text = Spelling.key(row.cell("when-1").text());
    return text.equals("pattern") || text.equals("模式");
  }

  private Optional<Way> way(Row row) {
    List<Condition> all = conditions(row, WHEN, cells, conditions);
    if (all.isEmpty()) {
      boolean written = WHEN.stream().anyMatch(column -> !row.cell(column).isBlank());
      if (!written) {
        cells.report(ProblemCode.NO_CONDITION.at(row.cell("when-1").at(), row.id()));
      }
      return Optional.empty();
    }
    return Optional.of(new Way(all, row.at()));
  }

  /** Reads the conditions of a row; a condition on a switched-off signal leaves none. */
  static List<Condition> conditions(
      Row row, List<String> columns, Cells cells, ConditionParser parser) {
    return conditions(columns.stream().map(row::cell).toList(), cells, parser);
  }

  /** Reads conditions; one on a switched-off signal leaves none. */
  static List<Condition> conditions(List<Cell> written, Cells cells, ConditionParser parser) {
    List<Condition> all = new ArrayList<>();
    for (Cell cell : written) {
      if (cell.isBlank()) {
        continue;
      }
      String off = parser.switchedOff(cell);
      if (off != null) {
        cells.report(ProblemCode.REFERENCE_DISABLED.at(cell.at(), off));
        return List.of();
      }
      Condition condition = parser.parse(cell);
      if (condition != null) {
        all.add(condition);
      }
    }
    return all;
  }

  private List<Claim> claims(Cell cell) {
    List<Claim> claims = new ArrayList<>();
    cells
        .weighted(cell)
        .forEach(
            (name, strength) -> {
              String target =
                  cells.reference(new Cell(name, cell.at()), targets, ProblemCode.UNKNOWN_CAUSE);
              if (target != null) {
                claims.add(new Claim(target, strength, cell.at()));
              }
            });
    return claims;
  }
}
