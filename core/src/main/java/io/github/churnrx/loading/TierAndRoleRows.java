package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code tiers.csv} and {@code roles.csv}. */
final class TierAndRoleRows {
  private final Cells cells;
  private final Texts texts;
  private final Figures figures;
  private final Vocabulary vocabulary;

  TierAndRoleRows(Cells cells, Vocabulary vocabulary) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.figures = new Figures(cells);
    this.vocabulary = vocabulary;
  }

  Tier tier(Entry entry) {
    Row row = entry.first();
    Cell atLeast = row.cell("at-least");
    if (row.cell("rank").isBlank()) {
      cells.missing(row, "rank");
    }
    return new Tier(
        entry.id(),
        texts.required(row, "zh", "en"),
        row.cell("synonyms").list(),
        figures.whole(row.cell("rank"), 1, 1000, 1000),
        atLeast.isBlank()
            ? null
            : figures.decimal(atLeast, "0", "1000000000000000", BigDecimal.ZERO),
        row.cell("sources").list(),
        entry.at());
  }

  Role role(Entry entry, Names<Signal> signals) {
    Row row = entry.first();
    ConditionParser conditions = new ConditionParser(signals, cells);
    List<Condition> unless = new ArrayList<>();
    for (String column : List.of("unless-1", "unless-2")) {
      Cell cell = row.cell(column);
      Condition condition = cell.isBlank() ? null : conditions.parse(cell);
      if (condition != null) {
        unless.add(condition);
      }
    }
    return new Role(
        entry.id(),
        texts.required(row, "zh", "en"),
        person(row, signals),
        unless,
        cells.reference(row.cell("fallback"), vocabulary.roles(), ProblemCode.UNKNOWN_ROLE),
        entry.at());
  }

  private @Nullable Template person(Row row, Names<Signal> signals) {
    Cell person = row.cell("person");
    Text name = Text.of(person.text(), person.text());
    return person.isBlank() ? null : texts.template(name, row, "person", "person", signals);
  }
}
