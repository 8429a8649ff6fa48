package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.validation.sets.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds signals that count twice towards a cause, because two families read them. */
final class CountedTwice implements Analysis {

  private record Read(String target, boolean isFor, String signal) {}

  @Override
  public void look(Book book, Findings findings) {
    Map<Read, List<SymptomRow>> readers = new LinkedHashMap<>();
    for (SymptomRow row : book.rows()) {
      Symptom symptom = row.symptom();
      for (String signal : row.region().signals()) {
        for (Claim claim : symptom.supports()) {
          note(new Read(claim.target(), true, signal), row, readers, findings);
        }
        for (Claim claim : symptom.against()) {
          note(new Read(claim.target(), false, signal), row, readers, findings);
        }
      }
    }
  }

  private static void note(
      Read read, SymptomRow row, Map<Read, List<SymptomRow>> readers, Findings findings) {
    List<SymptomRow> before = readers.computeIfAbsent(read, r -> new ArrayList<>(2));
    for (SymptomRow other : before) {
      if (!other.family().equals(row.family()) && isSameEvidence(other.region(), row.region())) {
        findings.add(
            ProblemCode.COUNTED_TWICE.at(
                row.at(read.signal()),
                read.target(),
                read.signal(),
                row.family().label(),
                other.family().label(),
                other.at(read.signal()),
                other.symptom().id()));
      }
    }
    before.add(row);
  }

  /** A signal that two rows only share as a circumstance, beside others, is not counted twice. */
  private static boolean isSameEvidence(Region one, Region other) {
    return (one.signals().equals(other.signals()) && one.meets(other))
        || one.implies(other)
        || other.implies(one);
  }
}
