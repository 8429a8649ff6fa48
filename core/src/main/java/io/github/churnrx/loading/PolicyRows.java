package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Action.Contact;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Policy.Kind;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code policies.csv}. */
final class PolicyRows {
  private static final Names<Kind> KINDS = Names.of(Kind.class);
  private static final Names<Stage> STAGES = Names.of(Stage.class);
  private static final Names<Contact> CONTACTS = Names.of(Contact.class);

  private final Cells cells;
  private final Texts texts;
  private final Figures figures;
  private final ConditionParser conditions;
  private final Names<Signal> signals;
  private final Vocabulary vocabulary;

  PolicyRows(Cells cells, Vocabulary vocabulary, Names<Signal> signals) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.figures = new Figures(cells);
    this.conditions = new ConditionParser(signals, cells);
    this.signals = signals;
    this.vocabulary = vocabulary;
  }

  /** Returns the policy, or null if it is wrong or all that it applies to is switched off. */
  @Nullable Policy read(Entry entry) {
    Row row = entry.first();
    Kind kind = cells.required(row, "kind", KINDS, Kind.WITHHOLD);
    Text label = texts.required(row, "zh", "en");
    Text reason = texts.required(row, "reason-zh", "reason-en");
    Template why = texts.template(reason, row, "reason-zh", "reason-en", signals);
    List<Condition> when = conditions.all(row, List.of("when-1", "when-2"));
    if (when != null && when.isEmpty() && !isLimit(kind)) {
      cells.report(ProblemCode.NO_CONDITION.at(row.cell("when-1").at(), entry.id()));
    }
    Set<String> tiers =
        cells.restriction(row.cell("tier"), vocabulary.tiers(), ProblemCode.UNKNOWN_TIER);
    Set<Stage> stages = cells.restriction(row.cell("stage"), STAGES, ProblemCode.UNKNOWN_VALUE);
    Set<Contact> contacts =
        cells.restriction(row.cell("contact"), CONTACTS, ProblemCode.UNKNOWN_VALUE);
    Set<String> actions =
        cells.restriction(row.cell("actions"), vocabulary.actions(), ProblemCode.UNKNOWN_ACTION);
    limits(row, kind);
    if (when == null || tiers == null || stages == null || contacts == null || actions == null) {
      return null;
    }
    return new Policy(
        entry.id(),
        label,
        kind,
        figures.whole(row.cell("order"), 1, 9999, 9999),
        when,
        tiers,
        stages,
        contacts,
        actions,
        figures.whole(row.cell("max"), 0, 1000, 0),
        figures.whole(row.cell("days"), 1, 3650, 0),
        why,
        row.cell("sources").list(),
        entry.at());
  }

  private static boolean isLimit(Kind kind) {
    return kind == Kind.LIMIT || kind == Kind.CONTACT_LIMIT;
  }

  /** Checks that the columns that belong to limits are there for these and only for these. */
  private void limits(Row row, Kind kind) {
    figure(row, "max", isLimit(kind), kind);
    figure(row, "days", kind == Kind.CONTACT_LIMIT, kind);
  }

  private void figure(Row row, String column, boolean needed, Kind kind) {
    Cell cell = row.cell(column);
    if (needed && cell.isBlank()) {
      cells.missing(row, column);
    } else if (!needed && !cell.isBlank()) {
      cells.unused(
          cell, "种类 " + kind.label().zh() + " 不用它", kind.label().en() + " makes no use of it");
    }
  }
}
