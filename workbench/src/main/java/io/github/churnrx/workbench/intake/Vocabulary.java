package io.github.churnrx.workbench.intake;

import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How systems call tables, columns and categories: {@code vocabulary.csv}, a row for each meaning
 * with all its names. Immutable.
 *
 * <p>{@code about} is {@code table}, {@code key}, {@code name}, {@code customers} or a stream (then
 * {@code means} is a field or signal), {@code never} and {@code idle} (why a column is not used),
 * or what the values of a field are about.
 */
final class Vocabulary {
  private static final String RESOURCE = "vocabulary.csv";
  private static final Vocabulary SHIPPED = read();

  private final Map<String, Map<String, Set<String>>> names;

  private Vocabulary(Map<String, Map<String, Set<String>>> names) {
    this.names = names;
  }

  static Vocabulary shipped() {
    return SHIPPED;
  }

  private static Vocabulary read() {
    CsvTable table =
        CsvTable.of(
            RESOURCE,
            () -> Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE),
            ',',
            StandardCharsets.UTF_8);
    Map<String, Map<String, Set<String>>> names = new LinkedHashMap<>();
    try (Table.Rows rows = table.open()) {
      for (Table.Row row = rows.next(); row != null; row = rows.next()) {
        Set<String> keys =
            names
                .computeIfAbsent(row.cells().get(0), about -> new LinkedHashMap<>())
                .computeIfAbsent(row.cells().get(1), means -> new LinkedHashSet<>());
        for (String name : row.cells().get(2).split(";", -1)) {
          keys.add(NameKey.of(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(names);
  }

  /** Returns what the table speaks about. */
  Set<String> subjects() {
    return names.keySet();
  }

  /** Returns the meanings within a subject, in their order. */
  Set<String> meanings(String about) {
    return names.getOrDefault(about, Map.of()).keySet();
  }

  /** Returns the keys of the names of a meaning, the most usual first. */
  Set<String> names(String about, String means) {
    return names.getOrDefault(about, Map.of()).getOrDefault(means, Set.of());
  }

  /** Returns the meaning of a key within a subject, or null. */
  @Nullable String meaning(String about, String key) {
    for (Map.Entry<String, Set<String>> entry : names.getOrDefault(about, Map.of()).entrySet()) {
      if (entry.getValue().contains(key)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** Returns the longest name of a meaning that stands within a key; empty if none does. */
  String within(String about, String means, String key) {
    String longest = "";
    for (String name : names(about, means)) {
      if (name.length() > longest.length() && contains(key, name)) {
        longest = name;
      }
    }
    return longest;
  }

  /** Chinese words stand within others as they are; words of letters only as whole words. */
  static boolean contains(String key, String name) {
    boolean han = name.codePoints().anyMatch(c -> c >= 0x2E80);
    return han
        ? name.length() >= 2 && key.contains(name)
        : name.length() >= 3 && (" " + key + " ").contains(" " + name + " ");
  }

  /** Returns the keys of all names of a subject, for suggestions. */
  List<String> all(String about) {
    List<String> all = new ArrayList<>();
    names.getOrDefault(about, Map.of()).values().forEach(all::addAll);
    return all;
  }
}
