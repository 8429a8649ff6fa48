package io.github.churnrx.loading;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the column {@code replaced-by}: an old name of a cause leads to the one that counts now.
 */
final class Replacements {
  private final Map<String, Entry> replaced = new LinkedHashMap<>();
  private final Names<String> retired = new Names<>();
  private final Names<String> causes;
  private final Findings findings;

  private Replacements(Names<String> causes, Findings findings) {
    this.causes = causes;
    this.findings = findings;
  }

  /**
   * Adds the names of replaced causes to those that are in use.
   *
   * @return the ids of the replaced causes, each with the one that counts now
   */
  static Map<String, String> add(Tables tables, Names<String> causes, Findings findings) {
    Replacements replacements = new Replacements(causes, findings);
    for (Entry entry : tables.of(TableSchema.CAUSES)) {
      if (!entry.cell("replaced-by").isBlank()) {
        replacements.note(entry);
      }
    }
    return replacements.resolveAll();
  }

  private void note(Entry entry) {
    replaced.put(entry.id(), entry);
    for (String name : names(entry)) {
      retired.add(name, entry.id());
    }
  }

  private static List<String> names(Entry entry) {
    return List.of(entry.id(), entry.cell("zh").text(), entry.cell("en").text());
  }

  private Map<String, String> resolveAll() {
    Map<Entry, String> found = new LinkedHashMap<>();
    for (Entry entry : replaced.values()) {
      resolve(entry).ifPresent(target -> found.put(entry, target));
    }
    Map<String, String> targets = new LinkedHashMap<>();
    found.forEach(
        (entry, target) -> {
          names(entry).forEach(name -> causes.add(name, target));
          targets.put(entry.id(), target);
        });
    return targets;
  }

  /** Returns the cause at the end of the chain. */
  private Optional<String> resolve(Entry start) {
    Set<String> path = new LinkedHashSet<>();
    Entry entry = start;
    while (path.add(entry.id())) {
      Cell by = entry.cell("replaced-by");
      Optional<String> target = causes.find(by.text());
      Entry next = retired.find(by.text()).map(replaced::get).orElse(null);
      if (target.isPresent() || next == null) {
        if (target.isEmpty() && entry.equals(start)) {
          new Cells(findings).reportUnknown(by, by.text(), causes, ProblemCode.UNKNOWN_CAUSE);
        }
        return target;
      }
      entry = next;
    }
    findings.add(
        ProblemCode.CYCLE.at(
            start.cell("replaced-by").at(),
            start.id(),
            String.join(" → ", path) + " → " + entry.id()));
    return Optional.empty();
  }
}
