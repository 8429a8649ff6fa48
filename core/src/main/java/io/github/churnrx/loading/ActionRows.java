package io.github.churnrx.loading;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Contact;
import io.github.churnrx.knowledge.Action.Cost;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code actions.csv}. */
final class ActionRows {
  private static final Names<Subject> SUBJECTS = Names.of(Subject.class);
  private static final Names<Stage> STAGES = Names.of(Stage.class);
  private static final Names<Contact> CONTACTS = Names.of(Contact.class);
  private static final Names<Cost> COSTS = Names.of(Cost.class);
  private static final Names<Grade> GRADES = grades();
  private static final Names<Customer.Status> STATUSES = Names.of(Customer.Status.class);

  private final Cells cells;
  private final Texts texts;
  private final Figures figures;
  private final ConditionParser conditions;
  private final Names<Signal> signals;
  private final Vocabulary vocabulary;
  private final Map<String, Subject> subjects;

  /**
   * Creates it.
   *
   * @param subjects whom each cause is about, by its code
   */
  ActionRows(
      Cells cells, Vocabulary vocabulary, Names<Signal> signals, Map<String, Subject> subjects) {
    this.cells = cells;
    this.texts = new Texts(cells);
    this.figures = new Figures(cells);
    this.conditions = new ConditionParser(signals, cells);
    this.signals = signals;
    this.vocabulary = vocabulary;
    this.subjects = subjects;
  }

  Action read(Entry entry) {
    Row first = entry.first();
    Text name = texts.required(first, "zh", "en");
    Text avoid = texts.find(first, "avoid-zh", "avoid-en");
    List<Indication> indications = new ArrayList<>();
    for (Row row : entry.rows()) {
      Indication indication = indication(row.inheriting(first));
      if (indication != null) {
        indications.add(indication);
      }
    }
    return new Action(
        entry.id(),
        subject(first, indications),
        texts.template(name, first, "zh", "en", signals),
        cells.required(first, "stage", STAGES, Stage.RETAIN),
        indications,
        cells.references(first.cell("after"), vocabulary.actions(), ProblemCode.UNKNOWN_ACTION),
        texts.list(first, "steps-zh", "steps-en"),
        texts.find(first, "proof-zh", "proof-en"),
        avoid == null ? null : texts.template(avoid, first, "avoid-zh", "avoid-en", signals),
        cells.oneOr(first.cell("contact"), CONTACTS, Contact.NONE),
        cells.one(first.cell("cost"), COSTS),
        texts.find(first, "gain-customer-zh", "gain-customer-en"),
        texts.find(first, "gain-company-zh", "gain-company-en"),
        first.cell("sources").list(),
        entry.at());
  }

  /** Returns whom the action is about: as said, or as its causes say, or else a customer. */
  private Subject subject(Row row, List<Indication> indications) {
    Subject ofCauses =
        indications.stream()
            .flatMap(indication -> indication.targets().stream().sorted())
            .filter(subjects::containsKey)
            .findFirst()
            .map(subjects::get)
            .orElse(Subject.CUSTOMER);
    return cells.oneOr(row.cell("subject"), SUBJECTS, ofCauses);
  }

  /** Reads a case, or null if it is wrong or all that it applies to is switched off. */
  private @Nullable Indication indication(Row row) {
    for (String column : List.of("for", "priority", "role", "due")) {
      if (row.cell(column).isBlank()) {
        cells.missing(row, column);
      }
    }
    Set<String> targets =
        new HashSet<>(
            cells.references(
                row.cell("for"), vocabulary.prescribable(), ProblemCode.UNKNOWN_CAUSE));
    Set<String> tiers =
        cells.restriction(row.cell("tier"), vocabulary.tiers(), ProblemCode.UNKNOWN_TIER);
    Set<Customer.Status> statuses =
        cells.restriction(row.cell("status"), STATUSES, ProblemCode.UNKNOWN_VALUE);
    Grade grade = cells.one(row.cell("grade"), GRADES);
    List<Condition> when = conditions.all(row, List.of("when-1", "when-2"));
    int priority = figures.whole(row.cell("priority"), 1, 9, 9);
    String role = cells.reference(row.cell("role"), vocabulary.roles(), ProblemCode.UNKNOWN_ROLE);
    int due = figures.whole(row.cell("due"), 0, 3650, 0);
    if (targets.isEmpty() || tiers == null || statuses == null || when == null || role == null) {
      return null;
    }
    return new Indication(targets, tiers, statuses, grade, when, priority, role, due, row.at());
  }

  /** Returns the grades at which something can be prescribed. */
  private static Names<Grade> grades() {
    Set<Grade> found = Set.of(Grade.STRONG, Grade.LIKELY, Grade.POSSIBLE, Grade.CONFLICTED);
    return Names.of(Grade.class).map(grade -> found.contains(grade) ? grade : null);
  }
}
