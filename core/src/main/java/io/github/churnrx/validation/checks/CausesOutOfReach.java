package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.tables.TableSchema;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds causes that even all their symptoms together, and the customer's word, cannot make likely.
 */
final class CausesOutOfReach implements Analysis {
  @Override
  public void look(Book book, Findings findings) {
    Knowledge knowledge = book.knowledge();
    Map<String, Map<String, Integer>> best = new HashMap<>();
    for (Symptom symptom : knowledge.symptoms()) {
      for (Claim claim : symptom.supports()) {
        best.computeIfAbsent(claim.target(), target -> new HashMap<>())
            .merge(symptom.family().id(), claim.strength().tenths(), Math::max);
      }
    }
    int cap = knowledge.thresholds().statedCap();
    int needed = knowledge.thresholds().likely();
    for (Cause cause : knowledge.causes()) {
      Map<String, Integer> families = best.get(cause.id());
      if (families == null) {
        continue; // only a heading of other causes, or reported where nothing supports it
      }
      families.put(Family.STATED.id(), cap);
      int most = families.values().stream().mapToInt(Integer::intValue).sum();
      if (most < needed) {
        findings.add(
            ProblemCode.OUT_OF_REACH.at(
                book.cell(TableSchema.CAUSES, cause.id(), "id").at(),
                cause.id(),
                new Decibans(most),
                new Decibans(needed)));
      }
    }
  }
}
