package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.names.Names;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.Tables;
import io.github.churnrx.tables.YesNo;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Map;

/**
 * What the entries of all tables are called. Made from the tables alone, so that every cell can
 * then be read in any order.
 *
 * @param signals the signals
 * @param causes the causes, those that were replaced leading to what replaces them
 * @param targets what a symptom can speak for: causes and {@link Cause#LEAVING}
 * @param prescribable what an action can be for: targets and {@link Cause#UNDETERMINED}
 * @param symptoms the symptoms
 * @param actions the actions
 * @param tiers the tiers with their synonyms, and {@link Tier#UNKNOWN}
 * @param roles the roles
 * @param angles the angles
 * @param harms the harms
 * @param catalogue what the documents say, by id
 * @param replaced the ids of replaced causes, each with the one that counts now
 */
record Vocabulary(
    Names<String> signals,
    Names<String> causes,
    Names<String> targets,
    Names<String> prescribable,
    Names<String> symptoms,
    Names<String> actions,
    Names<String> tiers,
    Names<String> roles,
    Names<String> angles,
    Names<String> harms,
    Names<String> catalogue,
    Map<String, String> replaced) {

  private static final Map<String, Text> TARGETS = Map.of(Cause.LEAVING, Text.of("流失", "leaving"));
  private static final Map<String, Text> OUTCOMES =
      Map.of(
          Cause.LEAVING, Text.of("流失", "leaving"),
          Cause.UNDETERMINED, Text.of("不明", "undetermined"));
  private static final Map<String, Text> TIERS =
      Map.of(Tier.UNKNOWN, Text.of("未知", "unknown"), "any", Text.of("任意", "any"));

  /** Collects the names of all tables and reports those that two entries share. */
  static Vocabulary of(Tables tables, Findings findings) {
    Collector collector = new Collector(tables, findings);
    collector.checkEnabled();
    collector.names(TableSchema.POLICIES, Map.of());
    collector.names(TableSchema.SETTINGS, Map.of());
    collector.names(TableSchema.CHECKLIST, Map.of());
    Names<String> causes = collector.names(TableSchema.CAUSES, OUTCOMES);
    Map<String, String> replaced = Replacements.add(tables, causes, findings);
    return new Vocabulary(
        collector.signals(),
        causes,
        with(causes, TARGETS),
        with(causes, OUTCOMES),
        collector.names(TableSchema.SYMPTOMS, Map.of()),
        collector.names(TableSchema.ACTIONS, Map.of()),
        tiers(collector),
        collector.names(TableSchema.ROLES, Map.of()),
        collector.names(TableSchema.ANGLES, Map.of()),
        collector.names(TableSchema.HARMS, Map.of()),
        collector.ids(TableSchema.CATALOGUE),
        replaced);
  }

  private static Names<String> with(Names<String> names, Map<String, Text> more) {
    Names<String> all = names.map(name -> name);
    more.forEach(
        (id, label) -> {
          all.add(id, id);
          all.add(label, id);
        });
    return all;
  }

  private static Names<String> tiers(Collector collector) {
    Names<String> tiers = collector.names(TableSchema.TIERS, TIERS);
    for (Entry entry : collector.tables().of(TableSchema.TIERS)) {
      Cell synonyms = entry.cell("synonyms");
      for (String synonym : entry.isEnabled() ? synonyms.list() : List.<String>of()) {
        collector.label(tiers, synonyms, synonym, entry.id());
      }
    }
    tiers.add(Tier.UNKNOWN, Tier.UNKNOWN);
    tiers.add(TIERS.getOrDefault(Tier.UNKNOWN, Text.of("", "")), Tier.UNKNOWN);
    return tiers;
  }

  /** Collects the names of one table after the other. */
  private record Collector(Tables tables, Findings findings) {

    Names<String> names(TableSchema schema, Map<String, Text> reserved) {
      Names<String> taken = new Names<>();
      reserved.forEach(
          (id, label) -> {
            taken.add(id, id);
            taken.add(label, id);
          });
      Names<String> names = new Names<>();
      for (Entry entry : tables.of(schema)) {
        if (entry.isEnabled()) {
          Cell id = entry.cell("id");
          String other = taken.add(entry.id(), entry.id());
          if (other != null) {
            findings.add(ProblemCode.DUPLICATE_LABEL.at(id.at(), entry.id(), other));
          }
          names.add(entry.id(), entry.id());
        } else {
          names.addSwitchedOff(entry.id());
          names.addSwitchedOff(entry.cell("zh").text());
          names.addSwitchedOff(entry.cell("en").text());
        }
      }
      for (Entry entry : tables.of(schema)) {
        for (String column : entry.isEnabled() ? List.of("zh", "en") : List.<String>of()) {
          Cell label = entry.cell(column);
          if (!label.isBlank()) {
            label(taken, label, label.text(), entry.id());
            names.add(label.text(), entry.id());
          }
        }
      }
      if (tables.isPartial(schema)) {
        names.markPartial();
      }
      return names;
    }

    /** Returns the names of the signals, those that hold the answers to checks among them. */
    Names<String> signals() {
      Names<String> signals = names(TableSchema.SIGNALS, Map.of());
      for (Entry check : tables.of(TableSchema.CHECKLIST)) {
        String signal = Check.signal(check.id());
        if (check.isEnabled()) {
          signals.add(signal, signal);
        } else {
          signals.addSwitchedOff(signal);
        }
      }
      return signals;
    }

    /** Returns the ids of a table whose entries have texts rather than names. */
    Names<String> ids(TableSchema schema) {
      Names<String> ids = new Names<>();
      for (Entry entry : tables.of(schema)) {
        if (entry.isEnabled()) {
          ids.add(entry.id(), entry.id());
        } else {
          ids.addSwitchedOff(entry.id());
        }
      }
      if (tables.isPartial(schema)) {
        ids.markPartial();
      }
      return ids;
    }

    void label(Names<String> names, Cell cell, String label, String id) {
      String other = names.add(label, id);
      if (other != null) {
        findings.add(ProblemCode.DUPLICATE_LABEL.at(cell.at(), label, other));
      }
    }

    void checkEnabled() {
      for (TableSchema schema : TableSchema.values()) {
        for (Entry entry : tables.of(schema)) {
          Cell cell = entry.cell("enabled");
          if (!cell.isBlank() && YesNo.of(cell.text()) == null) {
            Text remedy = Text.of("请写 是 或 否。", "Write yes or no.");
            findings.add(
                ProblemCode.UNKNOWN_VALUE.at(cell.at(), cell.text(), cell.column(), remedy));
          }
        }
      }
    }
  }
}
