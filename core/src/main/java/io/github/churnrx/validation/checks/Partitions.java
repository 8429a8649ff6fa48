package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.validation.sets.Scale;
import io.github.churnrx.validation.sets.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks declared partitions: the rows that read nothing but the signal cover its values without a
 * gap, and no two of them that speak about one target overlap.
 */
final class Partitions implements Analysis {
  @Override
  public void look(Book book, Findings findings) {
    Map<String, List<SymptomRow>> alone = new HashMap<>();
    for (SymptomRow row : book.rows()) {
      Set<String> signals = row.region().signals();
      if (signals.size() == 1) {
        alone.computeIfAbsent(signals.iterator().next(), s -> new ArrayList<>()).add(row);
      }
    }
    for (Signal signal : book.knowledge().signals()) {
      UnaryTest partition = signal.partition();
      if (partition != null) {
        ValueSet whole = Scale.of(signal).passing(partition);
        List<SymptomRow> rows = alone.getOrDefault(signal.id(), List.of());
        gaps(book, signal, whole, rows, findings);
        overlaps(signal, whole, rows, findings);
      }
    }
  }

  private static ValueSet values(SymptomRow row, Signal signal) {
    ValueSet values = row.region().sets().get(signal.id());
    if (values == null) {
      throw new IllegalStateException(row.at() + " does not read " + signal.id());
    }
    return values;
  }

  private static void gaps(
      Book book, Signal signal, ValueSet whole, List<SymptomRow> rows, Findings findings) {
    ValueSet left = whole;
    for (SymptomRow row : rows) {
      left = left.and(values(row, signal).not());
    }
    if (!left.isEmpty()) {
      findings.add(
          ProblemCode.PARTITION_GAP.at(
              book.cell(TableSchema.SIGNALS, signal.id(), "partition").at(),
              left.toString(),
              signal.id()));
    }
  }

  private static void overlaps(
      Signal signal, ValueSet whole, List<SymptomRow> rows, Findings findings) {
    for (int i = 0; i < rows.size(); i++) {
      SymptomRow row = rows.get(i);
      for (SymptomRow other : rows.subList(0, i)) {
        ValueSet both = values(row, signal).and(values(other, signal)).and(whole);
        if (!both.isEmpty() && isAboutSame(row.symptom(), other.symptom())) {
          findings.add(
              ProblemCode.PARTITION_OVERLAP.at(
                  row.at(), both.toString(), other.at(), other.symptom().id(), signal.id()));
        }
      }
    }
  }

  private static boolean isAboutSame(Symptom one, Symptom other) {
    Set<String> targets = targets(one).collect(Collectors.toSet());
    return !one.id().equals(other.id()) && targets(other).anyMatch(targets::contains);
  }

  private static Stream<String> targets(Symptom symptom) {
    return Stream.concat(symptom.supports().stream(), symptom.against().stream())
        .map(Claim::target);
  }
}
