package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Angle;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Harm;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Phrase;
import io.github.churnrx.knowledge.ReasonMap;
import io.github.churnrx.knowledge.Statement;
import io.github.churnrx.knowledge.Topic;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.TreeSet;

/** Says what checklists, phrases, maps of reasons and the catalogue say. */
final class Documentation {
  private final Labels labels;

  Documentation(Labels labels) {
    this.labels = labels;
  }

  private Facets facets(TableSchema table, String id, Location at) {
    return new Facets(labels, table, id, at);
  }

  Item check(Check check) {
    return facets(TableSchema.CHECKLIST, check.id(), check.at())
        .names(check.label())
        .choice("list", check.list())
        .words("question-zh", "question-en", check.question())
        .words("gap-zh", "gap-en", check.gap())
        .references("consequences", Effect.DIAGNOSES, check.consequences())
        .references("actions", Effect.DIAGNOSES, check.actions())
        .reference("role", check.role())
        .sources(check.sources())
        .item(check.label());
  }

  Item phrase(Phrase phrase) {
    return facets(TableSchema.PHRASES, phrase.id(), phrase.at())
        .reference("topic", phrase.topic())
        .choice("polarity", phrase.role())
        .choice("negated", phrase.negation())
        .value("zh", String.join("; ", new TreeSet<>(phrase.cues())))
        .value("unless", String.join("; ", new TreeSet<>(phrase.exclusions())))
        .sources(phrase.sources())
        .item(Text.of(String.join("；", phrase.cues()), String.join("; ", phrase.cues())));
  }

  Item reason(ReasonMap map, ReasonMap.Reason reason) {
    String id = map.id() + "/" + reason.code();
    return facets(TableSchema.REASONS, id, reason.at())
        .names(reason.label())
        .references("causes", Effect.DIAGNOSES, reason.causes())
        .sources(reason.sources())
        .item(reason.label());
  }

  Item statement(Statement statement) {
    return facets(TableSchema.CATALOGUE, statement.id(), statement.at())
        .names(statement.text())
        .word("kind", statement.kind().name())
        .item(statement.text());
  }

  Item angle(Angle angle) {
    return facets(TableSchema.ANGLES, angle.id(), angle.at())
        .names(angle.label())
        .words("question-zh", "question-en", angle.question())
        .sources(angle.sources())
        .item(angle.label());
  }

  Item harm(Harm harm) {
    return facets(TableSchema.HARMS, harm.id(), harm.at())
        .names(harm.label())
        .words("explain-zh", "explain-en", harm.explanation())
        .sources(harm.sources())
        .item(harm.label());
  }

  /** Says what a family of evidence says, which stands in knowledge.yaml. */
  static Item family(Family family) {
    Location at = Location.of("knowledge.yaml");
    Text kind = family.kind().label();
    return new Item(
        family.id(),
        family.label(),
        at,
        List.of(
            plain("zh", Effect.TEXTS, family.label().zh(), at),
            plain("en", Effect.TEXTS, family.label().en(), at),
            new Facet(
                "kind",
                Text.of("种类", "kind"),
                Effect.TEXTS,
                List.of("kind"),
                List.of(new Facet.Part("kind", family.kind().name(), kind, at)),
                Text.of("", ""))));
  }

  /** Says what a topic of remarks says, which stands in knowledge.yaml. */
  static Item topic(Topic topic) {
    Location at = Location.of("knowledge.yaml");
    return new Item(
        topic.id(),
        topic.label(),
        at,
        List.of(
            plain("zh", Effect.TEXTS, topic.label().zh(), at),
            plain("en", Effect.TEXTS, topic.label().en(), at)));
  }

  private static Facet plain(String property, Effect effect, String text, Location at) {
    Facet.Part part = new Facet.Part(property, text, Text.of(text, text), at);
    return new Facet(
        property,
        Text.of(property, property),
        effect,
        List.of(property),
        List.of(part),
        Text.of("", ""));
  }
}
