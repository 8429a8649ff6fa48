package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Policy.Kind;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.TableSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of knowledge that signals are filled into, each with the rows under which it is told.
 */
final class Texts {
  private Texts() {}

  /**
   * A text.
   *
   * @param template the text
   * @param zh the cell of the Chinese text
   * @param en the cell of the English text
   * @param rows the rows under any of which it is told; none if it is told without conditions
   */
  record Told(Template template, Cell zh, Cell en, List<Row> rows) {}

  /**
   * Conditions that all hold where a text is told.
   *
   * @param conditions the conditions
   * @param at where they stand
   */
  record Row(List<Condition> conditions, Location at) {}

  /** Returns the texts in which a signal stands. */
  static List<Told> withSignals(Book book) {
    List<Told> texts = new ArrayList<>();
    for (Symptom symptom : book.knowledge().symptoms()) {
      List<Row> rows =
          symptom.ways().stream().map(way -> new Row(way.conditions(), way.at())).toList();
      add(book, symptom.text(), TableSchema.SYMPTOMS, symptom.id(), "text-", rows, texts);
    }
    for (Action action : book.knowledge().actions()) {
      List<Row> rows =
          action.indications().stream().map(row -> new Row(row.when(), row.at())).toList();
      add(book, action.label(), TableSchema.ACTIONS, action.id(), "", rows, texts);
      Template avoid = action.avoid();
      if (avoid != null) {
        add(book, avoid, TableSchema.ACTIONS, action.id(), "avoid-", rows, texts);
      }
    }
    for (Policy policy : book.knowledge().policies()) {
      boolean isToldWhereTheyHold = policy.kind() != Kind.REQUIRE;
      List<Row> rows =
          isToldWhereTheyHold ? List.of(new Row(policy.when(), policy.at())) : List.of();
      add(book, policy.reason(), TableSchema.POLICIES, policy.id(), "reason-", rows, texts);
    }
    return texts;
  }

  private static void add(
      Book book,
      Template template,
      TableSchema table,
      String id,
      String prefix,
      List<Row> rows,
      List<Told> texts) {
    if (!template.signals().isEmpty()) {
      texts.add(
          new Told(
              template,
              book.cell(table, id, prefix + "zh"),
              book.cell(table, id, prefix + "en"),
              rows));
    }
  }
}
