package io.github.churnrx.loading;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Contact;
import io.github.churnrx.knowledge.Action.Cost;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code actions.csv}. */
final class ActionRows {
  private static final Names<Stage> STAGES = Names.of(Stage.class);
  private static final Names<Contact> CONTACTS = Names.of(Contact.class);
  private static final Names<Cost> COSTS = Names.of(Cost.class);
  private static final Names<Grade> GRADES = Names.of(Grade.class);
  private static final Names<Customer.Status> STATUSES = Names.of(Customer.Status.class);

  private final Cells cells;
  private final ConditionParser conditions;
  private final Names<Signal> signals;
  private final Names<String> targets;
  private final Names<String> tiers;
  private final Names<String> roles;
  private final Names<String> actions;

  ActionRows(
      Cells cells,
      ConditionParser conditions,
      Names<Signal> signals,
      Names<String> targets,
      Names<String> tiers,
      Names<String> roles,
      Names<String> actions) {
    this.cells = cells;
    this.conditions = conditions;
    this.signals = signals;
    this.targets = targets;
    this.tiers = tiers;
    this.roles = roles;
    this.actions = actions;
  }

  Action read(Entry entry) {
    Row first = entry.first();
    Text name = cells.requiredText(first, "zh", "en");
    Text avoid = cells.text(first, "avoid-zh", "avoid-en");
    List<Indication> indications = new ArrayList<>();
    for (Row row : entry.rows()) {
      Indication indication = indication(row, first);
      if (indication != null) {
        indications.add(indication);
      }
    }
    Contact contact = cells.one(first.cell("contact"), "contact", CONTACTS);
    return new Action(
        entry.id(),
        cells.template(name, first, "zh", "en", signals),
        cells.required(first.cell("stage"), "stage", STAGES, Stage.RETAIN),
        indications,
        cells.references(first.cell("after"), "after", actions, ProblemCode.UNKNOWN_ACTION),
        steps(first),
        cells.text(first, "proof-zh", "proof-en"),
        avoid == null ? null : template(avoid, first),
        contact == null ? Contact.NONE : contact,
        cells.one(first.cell("cost"), "cost", COSTS),
        cells.text(first, "gain-customer-zh", "gain-customer-en"),
        cells.text(first, "gain-company-zh", "gain-company-en"),
        first.cell("sources").list(),
        entry.at());
  }

  private Template template(Text text, Row row) {
    return cells.template(text, row, "avoid-zh", "avoid-en", signals);
  }

  private List<Text> steps(Row row) {
    List<String> zh = row.cell("steps-zh").list();
    List<String> en = row.cell("steps-en").list();
    if (zh.size() != en.size()) {
      cells.report(
          ProblemCode.MISSING_TRANSLATION.at(
              row.cell(zh.size() < en.size() ? "steps-zh" : "steps-en").at(),
              row.id(),
              zh.size() < en.size() ? Text.of("中文", "Chinese") : Text.of("英文", "English")));
      return List.of();
    }
    List<Text> steps = new ArrayList<>();
    for (int i = 0; i < zh.size(); i++) {
      steps.add(Text.of(zh.get(i), en.get(i)));
    }
    return steps;
  }

  private @Nullable Indication indication(Row row, Row first) {
    Cell forWhom = inherited(row, first, "for");
    if (forWhom.isBlank()) {
      cells.missing(forWhom, "for");
      return null;
    }
    Set<String> causes =
        new HashSet<>(cells.references(forWhom, "for", targets, ProblemCode.UNKNOWN_CAUSE));
    Cell roleCell = inherited(row, first, "role");
    String role = cells.reference(roleCell, roles, ProblemCode.UNKNOWN_ROLE);
    Cell priority = inherited(row, first, "priority");
    Cell due = inherited(row, first, "due");
    for (String column : List.of("role", "priority", "due")) {
      if (inherited(row, first, column).isBlank()) {
        cells.missing(inherited(row, first, column), column);
      }
    }
    List<Cell> written = List.of(inherited(row, first, "when-1"), inherited(row, first, "when-2"));
    boolean conditional = written.stream().anyMatch(cell -> !cell.isBlank());
    var when = SymptomRows.conditions(written, cells, conditions);
    Cell tierCell = inherited(row, first, "tier");
    Set<String> forTiers = restriction(tierCell, tiers, ProblemCode.UNKNOWN_TIER);
    boolean isForNoTier = forTiers.isEmpty() && !tierCell.isBlank() && !isAny(tierCell);
    if (causes.isEmpty() || role == null || isForNoTier || (conditional && when.isEmpty())) {
      return null;
    }
    Grade grade = cells.one(inherited(row, first, "grade"), "grade", GRADES);
    return new Indication(
        causes,
        forTiers,
        restriction(inherited(row, first, "status"), STATUSES, ProblemCode.UNKNOWN_VALUE),
        grade,
        when,
        cells.whole(priority, 1, 9, 9),
        role,
        cells.whole(due, 0, 3650, 0),
        row.at());
  }

  private static Cell inherited(Row row, Row first, String column) {
    Cell own = row.cell(column);
    return own.text().isEmpty() ? first.cell(column) : own;
  }

  private <T> Set<T> restriction(Cell cell, Names<T> names, ProblemCode unknown) {
    return isAny(cell) ? Set.of() : Set.copyOf(cells.references(cell, "tier", names, unknown));
  }

  private static boolean isAny(Cell cell) {
    String key = Spelling.key(cell.text());
    return key.equals("any") || key.equals("任意");
  }
}
