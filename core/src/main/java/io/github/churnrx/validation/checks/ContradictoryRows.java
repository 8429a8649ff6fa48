package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.tables.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds rows that hold together and speak for and against one cause in one family. */
final class ContradictoryRows implements Analysis {

  private record Said(String target, String family, String signal) {}

  @Override
  public void look(Book book, Findings findings) {
    Map<Said, List<SymptomRow>> supporting = new LinkedHashMap<>();
    for (SymptomRow row : book.rows()) {
      for (Claim claim : row.symptom().supports()) {
        for (String signal : row.region().signals()) {
          supporting
              .computeIfAbsent(
                  new Said(claim.target(), row.family().id(), signal), s -> new ArrayList<>(2))
              .add(row);
        }
      }
    }
    for (SymptomRow row : book.rows()) {
      for (Claim claim : row.symptom().against()) {
        for (String signal : row.region().signals()) {
          Said said = new Said(claim.target(), row.family().id(), signal);
          for (SymptomRow other : supporting.getOrDefault(said, List.of())) {
            if (row.region().meets(other.region())) {
              report(claim.target(), row, other, findings);
            }
          }
        }
      }
    }
  }

  private static void report(String target, SymptomRow row, SymptomRow other, Findings findings) {
    findings.add(
        ProblemCode.CONTRADICTORY_ROWS.at(
            row.at(), target, other.at(), other.symptom().id(), row.family().label()));
  }
}
