package io.github.churnrx.tables;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.names.Spelling;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of all tables, later layers laid over earlier ones. */
public final class Tables {
  private final Map<TableSchema, Map<String, Entry>> entries = new EnumMap<>(TableSchema.class);
  private final Set<TableSchema> partial = EnumSet.noneOf(TableSchema.class);
  private final Map<TableSchema, String> files = new EnumMap<>(TableSchema.class);
  private final Findings findings;

  Tables(Findings findings) {
    this.findings = findings;
  }

  /** Returns the entries of a table, in the order of the files, the switched-off ones included. */
  public Collection<Entry> of(TableSchema schema) {
    return entries.getOrDefault(schema, Map.of()).values();
  }

  /** Returns an entry by its id. */
  public Optional<Entry> entry(TableSchema schema, String id) {
    return Optional.ofNullable(entries.getOrDefault(schema, Map.of()).get(Spelling.key(id)));
  }

  /** Notes that there is a file of the table. */
  void noteFile(TableSchema schema, String file) {
    files.put(schema, file);
  }

  /** Returns the last file of the table, or null if there is none. */
  public @Nullable String fileOf(TableSchema schema) {
    return files.get(schema);
  }

  /** Notes that a file of the table is there but cannot be read to its end. */
  public void markPartial(TableSchema schema) {
    partial.add(schema);
  }

  public boolean isPartial(TableSchema schema) {
    return partial.contains(schema);
  }

  /** Returns whether all files could be read to their end. */
  public boolean areWhole() {
    return partial.isEmpty();
  }

  /** Lays a layer over what is there. */
  void lay(TableSchema schema, Collection<Entry> layer) {
    Map<String, Entry> below = entries.computeIfAbsent(schema, s -> new LinkedHashMap<>());
    boolean isLowest = below.isEmpty();
    Names<String> names = new Names<>();
    below.values().forEach(entry -> names.add(entry.id(), entry.id()));
    Set<String> maps = mapsBelow(schema, below.values());
    for (Entry entry : layer) {
      String key = Spelling.key(entry.id());
      if (!isLowest && !below.containsKey(key) && !isNew(entry, maps)) {
        findings.add(
            ProblemCode.UNKNOWN_ENTRY.at(
                entry.cell("id").at(), entry.id(), names.suggest(entry.id())));
      } else {
        below.merge(key, entry, Entry::overlaidWith);
      }
    }
  }

  private static Set<String> mapsBelow(TableSchema schema, Collection<Entry> below) {
    return schema == TableSchema.REASONS
        ? below.stream().map(Entry::space).map(Spelling::key).collect(Collectors.toSet())
        : Set.of();
  }

  /**
   * A new entry has a name; without one, a row can only be meant to change another. In a new map
   * everything is new.
   */
  private static boolean isNew(Entry entry, Set<String> maps) {
    if (entry.schema() == TableSchema.WEIGHTS) {
      return true; // it names an entry of another table
    }
    if (entry.schema() == TableSchema.REASONS && !maps.contains(Spelling.key(entry.space()))) {
      return true;
    }
    return !entry.cell("zh").isBlank() || !entry.cell("en").isBlank();
  }
}
