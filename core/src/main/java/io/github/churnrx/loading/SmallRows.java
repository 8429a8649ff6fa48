package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Thresholds;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.List;

/** Reads the rows of {@code tiers.csv}, {@code roles.csv} and {@code settings.csv}. */
final class SmallRows {
  private final Cells cells;

  SmallRows(Cells cells) {
    this.cells = cells;
  }

  Tier tier(Entry entry) {
    Row row = entry.first();
    Cell atLeast = row.cell("at-least");
    if (row.cell("rank").isBlank()) {
      cells.missing(row.cell("rank"), "rank");
    }
    return new Tier(
        entry.id(),
        cells.requiredText(row, "zh", "en"),
        row.cell("synonyms").list(),
        cells.whole(row.cell("rank"), 1, 1000, 1000),
        atLeast.isBlank() ? null : cells.decimal(atLeast, 0, 1e15, BigDecimal.ZERO),
        row.cell("sources").list(),
        entry.at());
  }

  Role role(Entry entry, ConditionParser conditions, Names<Signal> signals, Names<String> roles) {
    Row row = entry.first();
    Cell person = row.cell("person");
    Text name = Text.of(person.text(), person.text());
    List<Condition> unless =
        SymptomRows.conditions(row, List.of("unless-1", "unless-2"), cells, conditions);
    return new Role(
        entry.id(),
        cells.requiredText(row, "zh", "en"),
        person.isBlank() ? null : cells.template(name, row, "person", "person", signals),
        unless,
        cells.reference(row.cell("fallback"), roles, ProblemCode.UNKNOWN_ROLE),
        entry.at());
  }

  Setting setting(Entry entry) {
    Row row = entry.first();
    Cell value = row.cell("value");
    if (value.isBlank()) {
      cells.missing(value, "value");
    } else if (Thresholds.DEFAULTS.containsKey(entry.id())) {
      cells.decimal(value, -100, 100_000, BigDecimal.ZERO);
    }
    return new Setting(
        entry.id(),
        Spelling.plain(value.text()),
        cells.requiredText(row, "zh", "en"),
        row.cell("sources").list(),
        entry.at());
  }
}
