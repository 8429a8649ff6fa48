package io.github.churnrx.tables;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Action.Contact;
import io.github.churnrx.knowledge.Action.Cost;
import io.github.churnrx.knowledge.Action.Stage;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Check.Checklist;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Measure;
import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Signal.Privacy;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.tables.CellKind.Option;
import io.github.churnrx.tables.TableSchema.Column;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of each table, and what their cells hold. */
final class Columns {
  private static final double MUCH = 1e15;
  private static final CellKind WORDS = new CellKind.Words(false);
  private static final CellKind WITH_SIGNALS = new CellKind.Words(true);
  private static final CellKind LIST = new CellKind.WordList();
  private static final CellKind CONDITION = new CellKind.Condition(false);

  private final String table;
  private final List<Column> columns = new ArrayList<>();

  private Columns(String table, CellKind id) {
    this.table = table;
    with("id", id);
  }

  static List<Column> signals() {
    return table("signals")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("type", one(SignalType.class))
        .with("unit", WORDS)
        .with("values", new CellKind.Values())
        .with("of", new CellKind.Choice(origins(), false, false))
        .with("measure", one(Measure.class))
        .with("field", new CellKind.Field())
        .with("where", new CellKind.Where())
        .with("window", new CellKind.Window())
        .with("baseline", whole(1, 36500))
        .with("minimum", whole(1, 1000))
        .with("guard", figure(0.0001, 0.5))
        .with("partition", WORDS)
        .with("question-zh", WORDS)
        .with("question-en", WORDS)
        .with("ask", one(Named.ROLES))
        .with("cost", figure(1, 10))
        .with("privacy", one(Privacy.class))
        .with("subject", one(Subject.class))
        .sourcesAndEnabled();
  }

  static List<Column> causes() {
    return table("causes")
        .with("subject", one(Subject.class))
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("parent", one(Named.CAUSES))
        .with("class", new CellKind.Choice(byName(Cause.CauseClass.class), false, false))
        .with("mode", one(Cause.Mode.class))
        .with("side", one(Cause.Side.class))
        .with("controllable", one(Cause.Control.class))
        .with("force", one(Cause.Force.class))
        .with("group", WORDS)
        .with("role", one(Named.ROLES))
        .with("exposes", new CellKind.Choice(options(Cause.Link.class), true, false))
        .with("explain-zh", WORDS)
        .with("explain-en", WORDS)
        .with("angles", some(Named.ANGLES))
        .with("sources", some(Named.STATEMENTS))
        .with("replaced-by", one(Named.CAUSES))
        .with("enabled", new CellKind.YesOrNo())
        .columns;
  }

  static List<Column> symptoms() {
    return table("symptoms")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("when-1", new CellKind.Condition(true))
        .with("when-2", CONDITION)
        .with("when-3", CONDITION)
        .with("when-4", CONDITION)
        .with("family", one(Named.FAMILIES))
        .with("supports", new CellKind.Claims())
        .with("against", new CellKind.Claims())
        .with("absent", new CellKind.Strength(false))
        .with("text-zh", WITH_SIGNALS)
        .with("text-en", WITH_SIGNALS)
        .with("sources", some(Named.STATEMENTS))
        .with("review-by", new CellKind.Day())
        .with("enabled", new CellKind.YesOrNo())
        .columns;
  }

  static List<Column> actions() {
    return table("actions")
        .with("subject", one(Subject.class))
        .with("zh", WITH_SIGNALS)
        .with("en", WITH_SIGNALS)
        .with("stage", one(Stage.class))
        .with("for", some(Named.OUTCOMES))
        .with("tier", new CellKind.Reference(Named.TIERS, true, true))
        .with("status", new CellKind.Choice(byName(Customer.Status.class), true, true))
        .with("grade", new CellKind.Choice(grades(), false, false))
        .with("when-1", CONDITION)
        .with("when-2", CONDITION)
        .with("priority", whole(1, 9))
        .with("after", some(Named.ACTIONS))
        .with("role", one(Named.ROLES))
        .with("due", whole(0, 3650))
        .with("steps-zh", LIST)
        .with("steps-en", LIST)
        .with("proof-zh", WORDS)
        .with("proof-en", WORDS)
        .with("avoid-zh", WITH_SIGNALS)
        .with("avoid-en", WITH_SIGNALS)
        .with("contact", one(Contact.class))
        .with("cost", one(Cost.class))
        .with("gain-customer-zh", WORDS)
        .with("gain-customer-en", WORDS)
        .with("gain-company-zh", WORDS)
        .with("gain-company-en", WORDS)
        .sourcesAndEnabled();
  }

  static List<Column> policies() {
    return table("policies")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("kind", one(Policy.Kind.class))
        .with("order", whole(1, 9999))
        .with("when-1", CONDITION)
        .with("when-2", CONDITION)
        .with("tier", new CellKind.Reference(Named.TIERS, true, true))
        .with("stage", new CellKind.Choice(options(Stage.class), true, true))
        .with("contact", new CellKind.Choice(options(Contact.class), true, true))
        .with("actions", new CellKind.Reference(Named.ACTIONS, true, true))
        .with("max", whole(0, 1000))
        .with("days", whole(1, 3650))
        .with("reason-zh", WITH_SIGNALS)
        .with("reason-en", WITH_SIGNALS)
        .sourcesAndEnabled();
  }

  static List<Column> tiers() {
    return table("tiers")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("synonyms", LIST)
        .with("rank", whole(1, 1000))
        .with("at-least", figure(0, MUCH))
        .sourcesAndEnabled();
  }

  static List<Column> roles() {
    return table("roles")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("person", WITH_SIGNALS)
        .with("unless-1", CONDITION)
        .with("unless-2", CONDITION)
        .with("fallback", one(Named.ROLES))
        .sourcesAndEnabled();
  }

  static List<Column> settings() {
    return table("settings")
        .with("value", figure(-MUCH, MUCH))
        .with("unit", WORDS)
        .with("zh", WORDS)
        .with("en", WORDS)
        .sourcesAndEnabled();
  }

  static List<Column> catalogue() {
    return table("catalogue")
        .with("kind", one(Statement.Kind.class))
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("enabled", new CellKind.YesOrNo())
        .columns;
  }

  static List<Column> angles() {
    return table("angles")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("question-zh", WORDS)
        .with("question-en", WORDS)
        .sourcesAndEnabled();
  }

  static List<Column> harms() {
    return table("harms")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("explain-zh", WORDS)
        .with("explain-en", WORDS)
        .sourcesAndEnabled();
  }

  static List<Column> checklist() {
    return table("checklist")
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("list", one(Checklist.class))
        .with("question-zh", WORDS)
        .with("question-en", WORDS)
        .with("gap-zh", WORDS)
        .with("gap-en", WORDS)
        .with("consequences", some(Named.HARMS))
        .with("actions", some(Named.ACTIONS))
        .with("role", one(Named.ROLES))
        .sourcesAndEnabled();
  }

  static List<Column> weights() {
    return new Columns("weights", one(Named.SYMPTOMS))
        .with("target", one(Named.TARGETS))
        .with("strength", new CellKind.Strength(true))
        .with("basis", WORDS)
        .with("enabled", new CellKind.YesOrNo())
        .columns;
  }

  static List<Column> reasons() {
    return new Columns("reasons", new CellKind.Code())
        .with("zh", WORDS)
        .with("en", WORDS)
        .with("causes", some(Named.CAUSES))
        .sourcesAndEnabled();
  }

  static List<Column> phrases() {
    return table("phrases")
        .with("topic", one(Named.TOPICS))
        .with("polarity", one(Phrase.Role.class))
        .with("negated", one(Phrase.Negation.class))
        .with("zh", LIST)
        .with("en", LIST)
        .with("unless", LIST)
        .sourcesAndEnabled();
  }

  private static Columns table(String table) {
    return new Columns(table, new CellKind.Id());
  }

  private Columns with(String id, CellKind kind) {
    ColumnTexts.Texts texts = ColumnTexts.of(table, id);
    columns.add(new Column(id, texts.label(), kind, texts.explanation()));
    return this;
  }

  private List<Column> sourcesAndEnabled() {
    return with("sources", some(Named.STATEMENTS)).with("enabled", new CellKind.YesOrNo()).columns;
  }

  private static CellKind whole(int least, int most) {
    return new CellKind.Figure(least, most, true);
  }

  private static CellKind figure(double least, double most) {
    return new CellKind.Figure(least, most, false);
  }

  private static CellKind one(Named named) {
    return new CellKind.Reference(named, false, false);
  }

  private static CellKind some(Named named) {
    return new CellKind.Reference(named, true, false);
  }

  private static <E extends Enum<E> & Choice> CellKind one(Class<E> type) {
    return new CellKind.Choice(options(type), false, false);
  }

  /** Returns the constants of an enum under ids in kebab case. */
  private static <E extends Enum<E> & Choice> List<Option> options(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(e -> new Option(e.name().toLowerCase(Locale.ROOT).replace('_', '-'), e.label()))
        .toList();
  }

  /** Returns the constants of an enum under the names that they have in cases and in JSON. */
  private static <E extends Enum<E> & Choice> List<Option> byName(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(e -> new Option(e.name(), e.label()))
        .toList();
  }

  /** Returns the grades at which something can be prescribed. */
  private static List<Option> grades() {
    List<String> found = List.of("strong", "likely", "possible", "conflicted");
    return options(Grade.class).stream().filter(grade -> found.contains(grade.id())).toList();
  }

  /** Returns what a signal can be derived from. */
  private static List<Option> origins() {
    List<Option> origins = new ArrayList<>();
    origins.add(new Option("customer", Text.of("客户", "customer")));
    origins.add(new Option("economics", Text.of("经济测算", "economics")));
    for (EventType type : EventType.values()) {
      origins.add(new Option(type.id(), type.label()));
    }
    return origins;
  }
}
