package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Angle;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Check.Checklist;
import io.github.churnrx.knowledge.Harm;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;

/**
 * Reads the entries of {@code catalogue.csv}, {@code angles.csv}, {@code harms.csv} and {@code
 * checklist.csv}: what managers read and answer.
 */
final class ManagementRows {
  private static final Names<Statement.Kind> KINDS = Names.of(Statement.Kind.class);
  private static final Names<Checklist> LISTS = Names.of(Checklist.class);

  private final Cells cells;
  private final Texts texts;
  private final Vocabulary vocabulary;

  ManagementRows(Cells cells, Vocabulary vocabulary) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.vocabulary = vocabulary;
  }

  Statement statement(Entry entry) {
    Row row = entry.first();
    return new Statement(
        entry.id(),
        cells.required(row, "kind", KINDS, Statement.Kind.BEYOND),
        texts.required(row, "zh", "en"),
        entry.at());
  }

  Angle angle(Entry entry) {
    Row row = entry.first();
    return new Angle(
        entry.id(),
        texts.required(row, "zh", "en"),
        texts.required(row, "question-zh", "question-en"),
        row.cell("sources").list(),
        entry.at());
  }

  Harm harm(Entry entry) {
    Row row = entry.first();
    return new Harm(
        entry.id(),
        texts.required(row, "zh", "en"),
        texts.required(row, "explain-zh", "explain-en"),
        row.cell("sources").list(),
        entry.at());
  }

  Check check(Entry entry) {
    Row row = entry.first();
    return new Check(
        entry.id(),
        texts.required(row, "zh", "en"),
        texts.required(row, "question-zh", "question-en"),
        cells.required(row, "list", LISTS, Checklist.CONDITION),
        texts.required(row, "gap-zh", "gap-en"),
        cells.references(row.cell("consequences"), vocabulary.harms(), ProblemCode.UNKNOWN_HARM),
        cells.references(row.cell("actions"), vocabulary.actions(), ProblemCode.UNKNOWN_ACTION),
        cells.reference(row.cell("role"), vocabulary.roles(), ProblemCode.UNKNOWN_ROLE),
        row.cell("sources").list(),
        entry.at());
  }
}
