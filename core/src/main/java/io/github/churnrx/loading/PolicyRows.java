package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Action.Contact;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Policy.Kind;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code policies.csv}. */
final class PolicyRows {
  private static final Names<Kind> KINDS = Names.of(Kind.class);
  private static final Names<Stage> STAGES = Names.of(Stage.class);
  private static final Names<Contact> CONTACTS = Names.of(Contact.class);

  private final Cells cells;
  private final ConditionParser conditions;
  private final Names<Signal> signals;
  private final Names<String> tiers;
  private final Names<String> actions;

  PolicyRows(
      Cells cells,
      ConditionParser conditions,
      Names<Signal> signals,
      Names<String> tiers,
      Names<String> actions) {
    this.cells = cells;
    this.conditions = conditions;
    this.signals = signals;
    this.tiers = tiers;
    this.actions = actions;
  }

  /** Returns the policy, or null if what it depends on is switched off. */
  @Nullable Policy read(Entry entry) {
    Row row = entry.first();
    Kind kind = cells.required(row.cell("kind"), "kind", KINDS, Kind.WITHHOLD);
    boolean limits = kind == Kind.LIMIT || kind == Kind.CONTACT_LIMIT;
    if (limits && row.cell("max").isBlank()) {
      cells.missing(row.cell("max"), "max");
    }
    if (kind == Kind.CONTACT_LIMIT && row.cell("days").isBlank()) {
      cells.missing(row.cell("days"), "days");
    }
    var when = SymptomRows.conditions(row, List.of("when-1", "when-2"), cells, conditions);
    boolean written = !row.cell("when-1").isBlank() || !row.cell("when-2").isBlank();
    Set<String> touched =
        Set.copyOf(
            cells.references(row.cell("actions"), "actions", actions, ProblemCode.UNKNOWN_ACTION));
    Set<String> forTiers =
        Set.copyOf(cells.references(row.cell("tier"), "tier", tiers, ProblemCode.UNKNOWN_TIER));
    boolean isForNothing =
        (touched.isEmpty() && !row.cell("actions").isBlank())
            || (forTiers.isEmpty() && !row.cell("tier").isBlank());
    if ((when.isEmpty() && written) || isForNothing) {
      return null;
    }
    if (when.isEmpty() && !limits) {
      cells.report(ProblemCode.NO_CONDITION.at(row.cell("when-1").at(), entry.id()));
    }
    return new Policy(
        entry.id(),
        cells.requiredText(row, "zh", "en"),
        kind,
        cells.whole(row.cell("order"), 1, 9999, 9999),
        when,
        forTiers,
        Set.copyOf(cells.references(row.cell("stage"), "stage", STAGES, ProblemCode.UNKNOWN_VALUE)),
        Set.copyOf(
            cells.references(row.cell("contact"), "contact", CONTACTS, ProblemCode.UNKNOWN_VALUE)),
        touched,
        cells.whole(row.cell("max"), 0, 1000, 0),
        cells.whole(row.cell("days"), 1, 3650, 0),
        cells.template(
            cells.requiredText(row, "reason-zh", "reason-en"),
            row,
            "reason-zh",
            "reason-en",
            signals),
        row.cell("sources").list(),
        entry.at());
  }
}
