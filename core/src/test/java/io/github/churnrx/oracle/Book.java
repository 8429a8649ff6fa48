package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A knowledge directory, read in the simplest way. */
final class Book {
  private static final Pattern FAMILY =
      Pattern.compile("(?m)^ {2}(\\S+): \\{zh: (.+), en: (.+), kind: \\w+}$");

  private final Map<String, List<Entry>> tables = new LinkedHashMap<>();
  private final Map<String, Names> names = new LinkedHashMap<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, Condition> conditions = new LinkedHashMap<>();

  Book(Map<String, String> files) {
    for (String table :
        List.of("signals", "causes", "symptoms", "actions", "policies", "tiers", "roles")) {
      read(table, files);
    }
    read("settings", files);
    Names families = new Names().add("stated", "客户自述", "what the customer says");
    Matcher family = FAMILY.matcher(files.getOrDefault("knowledge.yaml", ""));
    while (family.find()) {
      families.add(family.group(1), family.group(2), family.group(3));
    }
    names.put("families", families);
    names("causes").add("LEAVING", "流失", "leaving").add("UNDETERMINED", "不明", "undetermined");
    names("tiers").add("unknown", "未知");
    for (Entry tier : entries("tiers")) {
      for (String synonym : Entry.list(tier.cell("synonyms"))) {
        names("tiers").add(tier.id(), synonym);
      }
    }
  }

  private void read(String table, Map<String, String> files) {
    List<Entry> enabled = new ArrayList<>();
    Names known = new Names();
    new TreeMap<>(files)
        .forEach(
            (file, text) -> {
              if (file.equals(table + ".csv") || file.startsWith(table + "/")) {
                for (Entry entry : grouped(CsvText.rows(text))) {
                  if (entry.isEnabled()) {
                    enabled.add(entry);
                    known.add(entry.id(), entry.cell("zh"), entry.cell("en"));
                  } else {
                    known.addOff(entry.id(), entry.cell("zh"), entry.cell("en"));
                  }
                }
              }
            });
    tables.put(table, enabled);
    names.put(table, known);
  }

  private static List<Entry> grouped(List<Map<String, String>> rows) {
    Map<String, List<Map<String, String>>> byId = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      byId.computeIfAbsent(row.getOrDefault("id", ""), id -> new ArrayList<>()).add(row);
    }
    List<Entry> entries = new ArrayList<>();
    byId.forEach((id, its) -> entries.add(new Entry(id, its)));
    return entries;
  }

  /** Returns what a signal is. */
  Kind kind(Entry signal) {
    return kinds.computeIfAbsent(signal.id(), id -> Kind.of(signal, this));
  }

  /** Returns what a cell such as {@code complaints.open >= 2} says. */
  Condition condition(String cell) {
    return conditions.computeIfAbsent(cell, text -> Condition.of(text, this));
  }

  /** Returns the entries of a table that are switched on, in order. */
  List<Entry> entries(String table) {
    return tables.getOrDefault(table, List.of());
  }

  Entry entry(String table, String id) {
    return entries(table).stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  /** Returns what the names of a table stand for. */
  Names names(String table) {
    return names.getOrDefault(table, new Names());
  }

  /** Returns a setting, or what it is by default. */
  double setting(String id, double byDefault) {
    for (Entry setting : entries("settings")) {
      if (setting.id().equals(id)) {
        return Double.parseDouble(setting.cell("value"));
      }
    }
    return byDefault;
  }

  /** Returns a setting in tenths of a deciban. */
  int tenths(String id, double byDefault) {
    return (int) Math.round(setting(id, byDefault) * 10);
  }
}
