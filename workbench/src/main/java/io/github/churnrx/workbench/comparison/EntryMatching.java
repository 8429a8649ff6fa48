package io.github.churnrx.workbench.comparison;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.workbench.comparison.EntryChange.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the entries that two knowledge bases have in common and tells what differs. */
final class EntryMatching {
  private final KnowledgeSource before;
  private final KnowledgeSource after;
  private final Map<String, String> renamed;
  private final Labels labelsBefore;
  private final Labels labelsAfter;
  private final List<EntryChange> changes = new ArrayList<>();

  EntryMatching(KnowledgeSource before, KnowledgeSource after) {
    this.before = before;
    this.after = after;
    Map<String, String> replaced = new HashMap<>(before.knowledge().replacedCauses());
    replaced.putAll(after.knowledge().replacedCauses());
    this.renamed = replaced;
    this.labelsBefore = new Labels(before, replaced);
    this.labelsAfter = new Labels(after, replaced);
  }

  List<EntryChange> changes() {
    table(TableSchema.SIGNALS, Knowledge::signals, labels -> new Vocabulary(labels)::signal);
    table(TableSchema.CAUSES, Knowledge::causes, labels -> new Vocabulary(labels)::cause);
    table(TableSchema.SYMPTOMS, Knowledge::symptoms, labels -> new Judgements(labels)::symptom);
    table(TableSchema.ACTIONS, Knowledge::actions, labels -> new Judgements(labels)::action);
    table(TableSchema.POLICIES, Knowledge::policies, labels -> new Judgements(labels)::policy);
    table(TableSchema.TIERS, Knowledge::tiers, labels -> new Vocabulary(labels)::tier);
    table(TableSchema.ROLES, Knowledge::roles, labels -> new Vocabulary(labels)::role);
    table(TableSchema.SETTINGS, Knowledge::settings, labels -> new Vocabulary(labels)::setting);
    table(TableSchema.PHRASES, Knowledge::phrases, labels -> new Documentation(labels)::phrase);
    compare(
        "reasons", TableSchema.REASONS, reasons(before, labelsBefore), reasons(after, labelsAfter));
    table(TableSchema.CHECKLIST, Knowledge::checks, labels -> new Documentation(labels)::check);
    table(TableSchema.HARMS, Knowledge::harms, labels -> new Documentation(labels)::harm);
    table(TableSchema.ANGLES, Knowledge::angles, labels -> new Documentation(labels)::angle);
    table(
        TableSchema.CATALOGUE,
        Knowledge::catalogue,
        labels -> new Documentation(labels)::statement);
    compare(
        "families",
        null,
        items(before.knowledge().families(), Documentation::family),
        items(after.knowledge().families(), Documentation::family));
    compare(
        "topics",
        null,
        items(before.knowledge().topics(), Documentation::topic),
        items(after.knowledge().topics(), Documentation::topic));
    return changes;
  }

  private <T> void table(
      TableSchema table,
      Function<Knowledge, Collection<T>> entries,
      Function<Labels, Function<T, Item>> describe) {
    String name = table.path().substring(0, table.path().length() - ".csv".length());
    compare(
        name,
        table,
        items(entries.apply(before.knowledge()), describe.apply(labelsBefore)),
        items(entries.apply(after.knowledge()), describe.apply(labelsAfter)));
  }

  private static <T> Map<String, Item> items(Collection<T> entries, Function<T, Item> describe) {
    Map<String, Item> items = new LinkedHashMap<>();
    for (T entry : entries) {
      Item item = describe.apply(entry);
      items.put(item.id(), item);
    }
    return items;
  }

  private static Map<String, Item> reasons(KnowledgeSource source, Labels labels) {
    Documentation documentation = new Documentation(labels);
    Map<String, Item> items = new LinkedHashMap<>();
    source
        .knowledge()
        .reasonMaps()
        .forEach(
            map ->
                map.reasons()
                    .forEach(
                        reason -> {
                          Item item = documentation.reason(map, reason);
                          items.put(item.id(), item);
                        }));
    return items;
  }

  private void compare(
      String name, @Nullable TableSchema table, Map<String, Item> was, Map<String, Item> is) {
    Map<String, Item> left = new LinkedHashMap<>(was);
    for (Item item : is.values()) {
      Item same = left.remove(item.id());
      String former = same == null ? formerOf(item.id(), left) : null;
      Item old = former == null ? same : left.remove(former);
      if (old == null) {
        changes.add(added(name, table, item));
        continue;
      }
      List<PropertyChange> properties = new FacetMatching(old, item).changes();
      if (former != null || !properties.isEmpty()) {
        changes.add(
            new EntryChange(
                name,
                former == null ? Kind.CHANGED : Kind.RENAMED,
                item.id(),
                former,
                item.label(),
                old.at(),
                item.at(),
                properties));
      }
    }
    left.values().forEach(item -> changes.add(removed(name, table, item)));
  }

  /** Returns what an entry was called, if it has another id now. */
  private @Nullable String formerOf(String id, Map<String, Item> left) {
    return left.keySet().stream()
        .filter(old -> id.equals(renamed.get(old)) || old.equals(renamed.get(id)))
        .findFirst()
        .orElse(null);
  }

  private EntryChange added(String name, @Nullable TableSchema table, Item item) {
    Location off = switchedOff(before, table, item.id());
    Item nothing = new Item(item.id(), item.label(), off == null ? item.at() : off, List.of());
    return new EntryChange(
        name,
        off == null ? Kind.ADDED : Kind.SWITCHED_ON,
        item.id(),
        null,
        item.label(),
        off,
        item.at(),
        new FacetMatching(nothing, item).changes());
  }

  private EntryChange removed(String name, @Nullable TableSchema table, Item item) {
    Location off = switchedOff(after, table, item.id());
    Item nothing = new Item(item.id(), item.label(), off == null ? item.at() : off, List.of());
    return new EntryChange(
        name,
        off == null ? Kind.REMOVED : Kind.SWITCHED_OFF,
        item.id(),
        null,
        item.label(),
        item.at(),
        off,
        new FacetMatching(item, nothing).changes());
  }

  /** Returns the cell that switches an entry off, or the entry that fell away with another. */
  private static @Nullable Location switchedOff(
      KnowledgeSource source, @Nullable TableSchema table, String id) {
    Entry entry = table == null ? null : source.entry(table, id).orElse(null);
    if (entry == null) {
      return null;
    }
    for (String column : List.of("enabled", "replaced-by")) {
      if (!entry.cell(column).isBlank() && !entry.isEnabled()) {
        return entry.cell(column).at();
      }
    }
    return entry.at();
  }
}
