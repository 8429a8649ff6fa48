package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of the tables in {@code symptoms/}. */
final class SymptomRows {
  private static final List<String> WHEN = List.of("when-1", "when-2", "when-3", "when-4");

  private final Cells cells;
  private final Texts texts;
  private final Figures figures;
  private final Claims claims;
  private final ConditionParser conditions;
  private final Names<Signal> signals;
  private final Names<Family> families;

  SymptomRows(Cells cells, Vocabulary vocabulary, Names<Family> families, Names<Signal> signals) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.figures = new Figures(cells);
    this.claims = new Claims(cells, vocabulary.targets());
    this.conditions = new ConditionParser(signals, cells);
    this.signals = signals;
    this.families = families;
  }

  Symptom read(Entry entry) {
    Row first = entry.first();
    Text label = texts.required(first, "zh", "en");
    Text text = texts.find(first, "text-zh", "text-en");
    boolean pattern = false;
    List<Way> ways = new ArrayList<>();
    for (Row row : entry.rows()) {
      if (isPattern(row)) {
        pattern = true;
      } else {
        addWay(row, ways);
      }
    }
    if (first.cell("supports").isBlank() && first.cell("against").isBlank()) {
      cells.missing(first, "supports");
    }
    if (first.cell("family").isBlank()) {
      cells.missing(first, "family");
    }
    Family family = cells.reference(first.cell("family"), families, ProblemCode.UNKNOWN_FAMILY);
    return new Symptom(
        entry.id(),
        label,
        ways,
        pattern,
        family == null ? Family.STATED : family,
        claims.read(first.cell("supports")),
        claims.read(first.cell("against")),
        absent(first),
        text == null
            ? Template.plain(label)
            : texts.template(text, first, "text-zh", "text-en", signals),
        first.cell("sources").list(),
        figures.day(first.cell("review-by")),
        entry.at());
  }

  private boolean isPattern(Row row) {
    String text = Spelling.key(row.cell("when-1").text());
    if (!text.equals("pattern") && !text.equals("模式")) {
      return false;
    }
    for (String column : WHEN.subList(1, WHEN.size())) {
      if (!row.cell(column).isBlank()) {
        cells.unused(row.cell(column), "条件由模式决定", "the pattern decides");
      }
    }
    return true;
  }

  private void addWay(Row row, List<Way> ways) {
    List<Condition> all = conditions.all(row, WHEN);
    if (all == null) {
      return;
    }
    if (!all.isEmpty()) {
      ways.add(new Way(all, row.at()));
    } else if (row.has("when-1")) {
      cells.report(ProblemCode.NO_CONDITION.at(row.cell("when-1").at(), row.id()));
    } else {
      cells.missing(row, "when-1");
    }
  }

  private @Nullable Decibans absent(Row row) {
    Cell cell = row.cell("absent");
    if (cell.isBlank()) {
      return null;
    }
    if (row.cell("supports").isBlank()) {
      cells.unused(cell, "该症状不支持任何原因", "the symptom supports nothing");
    }
    return figures.strength(cell, cell.text());
  }
}
