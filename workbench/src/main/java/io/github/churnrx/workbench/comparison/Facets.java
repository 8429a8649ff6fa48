package io.github.churnrx.workbench.comparison;

import io.github.churnrx.facts.Choice;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what an entry says. Nothing is added for what is blank. */
final class Facets {
  private static final Text NO_JOINT = Text.of("", "");
  private static final Text AND = Text.of(" 且 ", " and ");
  private static final Text COMMA = Text.of("，", ", ");

  private final Labels labels;
  private final TableSchema table;
  private final String id;
  private final Location at;
  private final List<Facet> facets = new ArrayList<>();

  Facets(Labels labels, TableSchema table, String id, Location at) {
    this.labels = labels;
    this.table = table;
    this.id = id;
    this.at = at;
  }

  Item item(Text label) {
    return new Item(id, label, at, facets);
  }

  Labels labels() {
    return labels;
  }

  private Location place(String column) {
    return labels.source().place(table, id, column, at);
  }

  private Text title(String column) {
    return Labels.column(table, column);
  }

  private Facets add(String column, Effect effect, String key, Text shown) {
    Facet.Part part = new Facet.Part(column, key, shown, place(column));
    facets.add(new Facet(column, title(column), effect, List.of(column), List.of(part), NO_JOINT));
    return this;
  }

  /** Adds a value that decides something. */
  Facets value(String column, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.isEmpty() ? this : add(column, Effect.DIAGNOSES, text, Text.of(text, text));
  }

  Facets choice(String column, @Nullable Choice value) {
    return value == null ? this : add(column, Effect.DIAGNOSES, value.name(), value.label());
  }

  Facets choices(String column, Collection<? extends Choice> values) {
    if (values.isEmpty()) {
      return this;
    }
    List<? extends Choice> sorted =
        values.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    return add(
        column,
        Effect.DIAGNOSES,
        String.join(";", sorted.stream().map(Choice::name).toList()),
        Text.of(
            String.join("；", sorted.stream().map(c -> c.label().zh()).toList()),
            String.join("; ", sorted.stream().map(c -> c.label().en()).toList())));
  }

  /** Adds ids of other entries, whose order says nothing. */
  Facets references(String column, Effect effect, Collection<String> ids) {
    return ids.isEmpty() ? this : ordered(column, effect, new TreeSet<>(ids));
  }

  /** Adds ids of other entries in an order that matters. */
  Facets ordered(String column, Effect effect, Collection<String> ids) {
    return ids.isEmpty()
        ? this
        : add(
            column,
            effect,
            String.join(";", ids.stream().map(labels::current).toList()),
            labels.names(ids));
  }

  Facets reference(String column, @Nullable String other) {
    return other == null ? this : references(column, Effect.DIAGNOSES, List.of(other));
  }

  /** Adds a text that is given in both languages. */
  Facets words(String columnZh, String columnEn, @Nullable Text text) {
    if (text != null) {
      word(columnZh, text.zh());
      word(columnEn, text.en());
    }
    return this;
  }

  Facets names(Text label) {
    return words("zh", "en", label);
  }

  Facets word(String column, String text) {
    return text.isBlank() ? this : add(column, Effect.TEXTS, text, Text.of(text, text));
  }

  Facets sources(Collection<String> ids) {
    String text = String.join("; ", new TreeSet<>(ids));
    return word("sources", text);
  }

  /** Adds conditions that must all hold, or alternatives of them. */
  Facets conditions(List<Condition> conditions) {
    if (!conditions.isEmpty()) {
      List<Facet.Part> parts = conditions.stream().map(this::part).toList();
      facet(
          "when",
          Labels.CONDITION,
          List.of("all:" + whole(parts), "all:" + named(parts), "all"),
          parts,
          AND);
    }
    return this;
  }

  /** Adds conditions each of which stands for itself. */
  Facets alternatives(String name, List<Condition> conditions) {
    for (Condition condition : conditions) {
      Facet.Part part = part(condition);
      List<String> keys = List.of(name + part.name() + part.key(), name + part.name());
      facet(name, Labels.CONDITION, keys, List.of(part), AND);
    }
    return this;
  }

  /** Adds one alternative of several. */
  Facets way(List<Condition> conditions) {
    List<Facet.Part> parts = conditions.stream().map(this::part).toList();
    return facet(
        "when",
        Labels.CONDITION,
        List.of("way:" + whole(parts), "way:" + named(parts)),
        parts,
        AND);
  }

  /** Adds one row of several, recognised by the parts that are named, the most telling first. */
  Facets row(Text label, List<List<String>> recognisedBy, List<Facet.Part> parts) {
    List<String> keys = new ArrayList<>();
    keys.add("row:" + whole(parts));
    for (List<String> names : recognisedBy) {
      keys.add("row:" + whole(parts.stream().filter(p -> names.contains(p.name())).toList()));
    }
    keys.add("row");
    return facet("row", label, keys, parts, COMMA);
  }

  Facets facet(String property, Text label, List<String> keys, List<Facet.Part> parts, Text joint) {
    facets.add(new Facet(property, label, Effect.DIAGNOSES, keys, parts, joint));
    return this;
  }

  private Facet.Part part(Condition condition) {
    String signal = condition.signal().id();
    Text label = condition.signal().label();
    return new Facet.Part(
        signal,
        condition.test().toString(),
        Text.of(label.zh() + " " + condition.test(), signal + " " + condition.test()),
        condition.at());
  }

  private static String whole(List<Facet.Part> parts) {
    return sorted(parts, part -> part.name() + " " + part.key());
  }

  private static String named(List<Facet.Part> parts) {
    return sorted(parts, Facet.Part::name);
  }

  private static String sorted(List<Facet.Part> parts, Function<Facet.Part, String> text) {
    return String.join("\n", parts.stream().map(text).sorted().toList());
  }
}
