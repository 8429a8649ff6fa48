package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Names entries of a knowledge base for readers, and brings replaced codes together. */
final class Labels {
  static final Text CONDITION = Text.of("条件", "condition");
  static final Text ROW = Text.of("一行", "row");

  private final KnowledgeSource source;
  private final Map<String, String> renamed;
  private final Map<String, Text> byId = new HashMap<>();

  /**
   * Reads the names.
   *
   * @param source the knowledge
   * @param renamed the codes that one of the two knowledge bases has replaced, each with its
   *     successor
   */
  Labels(KnowledgeSource source, Map<String, String> renamed) {
    this.source = source;
    this.renamed = Map.copyOf(renamed);
    Knowledge knowledge = source.knowledge();
    byId.put(Cause.LEAVING, Text.of("流失", "leaving"));
    byId.put(Cause.UNDETERMINED, Text.of("不明", "undetermined"));
    note(knowledge.signals(), s -> s.id(), s -> s.label());
    note(knowledge.roles(), r -> r.id(), r -> r.label());
    note(knowledge.tiers(), t -> t.id(), t -> t.label());
    note(knowledge.actions(), a -> a.id(), a -> a.label().text());
    note(knowledge.causes(), c -> c.id(), c -> c.label());
    note(knowledge.harms(), h -> h.id(), h -> h.label());
    note(knowledge.angles(), a -> a.id(), a -> a.label());
    note(knowledge.topics(), t -> t.id(), t -> t.label());
    note(knowledge.families(), f -> f.id(), f -> f.label());
  }

  private <T> void note(Collection<T> things, Function<T, String> id, Function<T, Text> label) {
    things.forEach(thing -> byId.put(id.apply(thing), label.apply(thing)));
  }

  KnowledgeSource source() {
    return source;
  }

  /** Returns the id by which something is compared. */
  String current(String id) {
    return renamed.getOrDefault(id, id);
  }

  /** Returns what to call an entry: its label and its id. */
  Text name(String id) {
    Text label = byId.get(id);
    return label == null
        ? Text.of(id, id)
        : Text.of(label.zh() + "（" + id + "）", label.en() + " (" + id + ")");
  }

  Text names(Collection<String> ids) {
    List<Text> names = ids.stream().map(this::name).toList();
    return Text.of(
        String.join("；", names.stream().map(Text::zh).toList()),
        String.join("; ", names.stream().map(Text::en).toList()));
  }

  /** Returns the label of a column. */
  static Text column(TableSchema table, String id) {
    return table.columns().stream()
        .filter(column -> column.id().equals(id))
        .map(column -> column.label())
        .findFirst()
        .orElse(Text.of(id, id));
  }
}
