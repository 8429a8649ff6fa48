package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Policy;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says what symptoms, actions and policies say. */
final class Judgements {
  private static final Text NOTHING = Text.of("", "");

  private final Labels labels;

  Judgements(Labels labels) {
    this.labels = labels;
  }

  Item symptom(Symptom symptom) {
    Facets facets =
        new Facets(labels, TableSchema.SYMPTOMS, symptom.id(), symptom.at()).names(symptom.label());
    symptom.ways().forEach(way -> facets.way(way.conditions()));
    if (symptom.pattern()) {
      facets.value("when-1", "pattern");
    }
    facets.reference("family", symptom.family().id());
    symptom.supports().forEach(claim -> claim(facets, "supports", claim));
    symptom.against().forEach(claim -> claim(facets, "against", claim));
    return facets
        .value("absent", symptom.absent())
        .words("text-zh", "text-en", symptom.text().text())
        .word("review-by", symptom.reviewBy() == null ? "" : symptom.reviewBy().toString())
        .sources(symptom.sources())
        .item(symptom.label());
  }

  /** Adds what a symptom says of one target, on whichever side. */
  private void claim(Facets facets, String column, Symptom.Claim claim) {
    Text side = Labels.column(TableSchema.SYMPTOMS, column);
    Text target = labels.name(claim.target());
    String strength = (column.equals("against") ? "-" : "+") + number(claim.strength());
    Text shown = Text.of(target.zh() + " " + strength, target.en() + " " + strength);
    String key = "claim " + labels.current(claim.target());
    Facet.Part part = new Facet.Part(key, strength, shown, claim.at());
    facets.facet(column, side, List.of(key), List.of(part), NOTHING);
  }

  private static String number(Decibans strength) {
    return strength.toString().replaceFirst("^[+-]", "");
  }

  Item action(Action action) {
    Facets facets =
        new Facets(labels, TableSchema.ACTIONS, action.id(), action.at())
            .names(action.label().text())
            .choice("subject", action.subject())
            .choice("stage", action.stage());
    action.indications().forEach(row -> indication(facets, row));
    facets
        .references("after", Effect.DIAGNOSES, action.after())
        .choice("contact", action.contact())
        .choice("cost", action.cost());
    String stepsZh = String.join("；", action.steps().stream().map(Text::zh).toList());
    String stepsEn = String.join("; ", action.steps().stream().map(Text::en).toList());
    return facets
        .word("steps-zh", stepsZh)
        .word("steps-en", stepsEn)
        .words("proof-zh", "proof-en", action.proof())
        .words("avoid-zh", "avoid-en", action.avoid() == null ? null : action.avoid().text())
        .words("gain-customer-zh", "gain-customer-en", action.gainCustomer())
        .words("gain-company-zh", "gain-company-en", action.gainCompany())
        .sources(action.sources())
        .item(action.label().text());
  }

  private void indication(Facets facets, Action.Indication row) {
    List<Facet.Part> parts = new ArrayList<>();
    references(parts, "for", row.targets().stream().toList(), row.at());
    references(parts, "tier", row.tiers().stream().toList(), row.at());
    part(
        parts,
        "status",
        String.join(";", new TreeSet<>(row.statuses().stream().map(Enum::name).toList())),
        joined(row.statuses().stream().sorted().map(Customer.Status::label).toList()),
        row.at());
    if (row.grade() != null) {
      part(parts, "grade", row.grade().name(), row.grade().label(), row.at());
    }
    conditions(parts, row.when(), row.at());
    part(parts, "priority", String.valueOf(row.priority()), plain(row.priority()), row.at());
    references(parts, "role", List.of(row.role()), row.at());
    part(parts, "due", String.valueOf(row.dueDays()), plain(row.dueDays()), row.at());
    facets.row(
        Labels.ROW,
        List.of(
            List.of("for", "tier", "status", "grade", "when"),
            List.of("for", "tier", "status"),
            List.of("for", "tier"),
            List.of("for")),
        parts);
  }

  private static Text plain(int number) {
    return Text.of(String.valueOf(number), String.valueOf(number));
  }

  private static Text joined(List<Text> texts) {
    return Text.of(
        String.join("、", texts.stream().map(Text::zh).toList()),
        String.join(", ", texts.stream().map(Text::en).toList()));
  }

  private void references(List<Facet.Part> parts, String column, List<String> ids, Location at) {
    List<String> sorted = ids.stream().sorted().toList();
    String key = String.join(";", new TreeSet<>(sorted.stream().map(labels::current).toList()));
    part(parts, column, key, labels.names(sorted), at);
  }

  private static void conditions(List<Facet.Part> parts, List<Condition> when, Location row) {
    List<String> keys = when.stream().map(Condition::expression).sorted().toList();
    Location at = when.isEmpty() ? row : when.get(0).at();
    part(
        parts,
        "when",
        String.join("\n", keys),
        Text.of(
            String.join(
                " 且 ", when.stream().map(c -> c.signal().label().zh() + " " + c.test()).toList()),
            String.join(
                " and ", when.stream().map(c -> c.signal().id() + " " + c.test()).toList())),
        at);
  }

  private static void part(
      List<Facet.Part> parts, String column, String key, Text shown, Location at) {
    Text label =
        column.equals("when") ? Labels.CONDITION : Labels.column(TableSchema.ACTIONS, column);
    if (!key.isEmpty()) {
      Text named = Text.of(label.zh() + " " + shown.zh(), label.en() + " " + shown.en());
      parts.add(new Facet.Part(column, key, named, at));
    }
  }

  Item policy(Policy policy) {
    Facets facets =
        new Facets(labels, TableSchema.POLICIES, policy.id(), policy.at())
            .names(policy.label())
            .choice("kind", policy.kind())
            .value("order", policy.order());
    if (policy.kind() == Policy.Kind.REQUIRE) {
      facets.alternatives("when", policy.when());
    } else {
      facets.conditions(policy.when());
    }
    return facets
        .references("tier", Effect.DIAGNOSES, policy.tiers())
        .choices("stage", policy.stages())
        .choices("contact", policy.contacts())
        .references("actions", Effect.DIAGNOSES, policy.actions())
        .value("max", policy.max() == 0 ? null : policy.max())
        .value("days", policy.days() == 0 ? null : policy.days())
        .words("reason-zh", "reason-en", policy.reason().text())
        .sources(policy.sources())
        .item(policy.label());
  }
}
