package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Derivation;
import io.github.churnrx.knowledge.FieldTest;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Setting;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/** Says what signals, causes, tiers, roles and settings say. */
final class Vocabulary {
  private final Labels labels;

  Vocabulary(Labels labels) {
    this.labels = labels;
  }

  private Facets facets(TableSchema table, String id, Location at) {
    return new Facets(labels, table, id, at);
  }

  Item signal(Signal signal) {
    Facets facets = facets(TableSchema.SIGNALS, signal.id(), signal.at()).names(signal.label());
    facets
        .choice("type", signal.type())
        .word("unit", signal.unit() == null ? "" : signal.unit().zh() + " " + signal.unit().en())
        .value(
            "values",
            String.join(
                "; ",
                new TreeSet<>(signal.values().stream().map(Signal.CategoryValue::id).toList())));
    signal.derived().ifPresent(derivation -> derivation(facets, derivation));
    signal
        .inquiry()
        .ifPresent(
            inquiry ->
                facets
                    .words("question-zh", "question-en", inquiry.text())
                    .reference("ask", inquiry.role())
                    .value("cost", number(BigDecimal.valueOf(inquiry.cost()))));
    return facets
        .choice("privacy", signal.privacy())
        .choice("subject", signal.subject())
        .sources(signal.sources())
        .item(signal.label());
  }

  private static void derivation(Facets facets, Derivation derivation) {
    facets.choice("measure", derivation.measure());
    if (derivation instanceof Derivation.FromCustomer from) {
      facets.value("of", "customer").value("field", from.field().id());
    } else if (derivation instanceof Derivation.FromEconomics from) {
      facets.value("of", "economics").choice("field", from.figure());
    } else if (derivation instanceof Derivation.FromEvents from) {
      facets
          .value("of", from.stream().id())
          .value("field", from.measured() == null ? null : from.measured().id())
          .value("where", where(from.where()))
          .value("window", window(from.window()))
          .value("baseline", from.baselineDays() == 0 ? null : from.baselineDays())
          .value("minimum", from.minimum() == 0 ? null : from.minimum())
          .value("guard", from.guard() == 1 ? null : number(BigDecimal.valueOf(from.guard())));
    }
  }

  private static String where(List<FieldTest> tests) {
    return String.join(
        "; ",
        new TreeSet<>(tests.stream().map(test -> test.field().id() + " " + test.test()).toList()));
  }

  private static String window(Derivation.Window window) {
    if (window instanceof Derivation.Window.Days days) {
      return String.valueOf(days.count());
    }
    return window instanceof Derivation.Window.Since since ? "since " + since.anchor().id() : "";
  }

  Item cause(Cause cause) {
    return facets(TableSchema.CAUSES, cause.id(), cause.at())
        .names(cause.label())
        .choice("subject", cause.subject())
        .reference("parent", cause.parent())
        .choice("class", cause.kind())
        .choice("mode", cause.mode())
        .choice("side", cause.side())
        .choice("controllable", cause.control())
        .choice("force", cause.force())
        .value("group", cause.group())
        .reference("role", cause.role())
        .choices("exposes", cause.exposes())
        .words("explain-zh", "explain-en", cause.explanation())
        .references("angles", Effect.TEXTS, cause.angles())
        .sources(cause.sources())
        .item(cause.label());
  }

  Item tier(Tier tier) {
    return facets(TableSchema.TIERS, tier.id(), tier.at())
        .names(tier.label())
        .value("synonyms", String.join("; ", new TreeSet<>(tier.synonyms())))
        .value("rank", tier.rank())
        .value("at-least", tier.atLeast() == null ? null : number(tier.atLeast()))
        .sources(tier.sources())
        .item(tier.label());
  }

  Item role(Role role) {
    Facets facets = facets(TableSchema.ROLES, role.id(), role.at()).names(role.label());
    if (role.person() != null) {
      facets.value("person", role.person().text().zh());
    }
    return facets
        .alternatives("unless", role.unless())
        .reference("fallback", role.fallback())
        .item(role.label());
  }

  Item setting(Setting setting) {
    return facets(TableSchema.SETTINGS, setting.id(), setting.at())
        .names(setting.label())
        .value("value", number(setting.value()))
        .sources(setting.sources())
        .item(
            setting.label().en().isBlank() ? Text.of(setting.id(), setting.id()) : setting.label());
  }

  private static String number(String text) {
    try {
      return number(new BigDecimal(text.replace(",", "").strip()));
    } catch (NumberFormatException e) {
      return text;
    }
  }

  static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
