package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.text.Text;
import io.github.churnrx.validation.sets.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds rows of different symptoms that hold in the same cases and say the same. */
final class DuplicateRows implements Analysis {

  private record Meaning(
      Region region, String family, Map<String, Decibans> supports, Map<String, Decibans> against) {

    static Meaning of(SymptomRow row) {
      return new Meaning(
          row.region(),
          row.family().id(),
          strengths(row.symptom().supports()),
          strengths(row.symptom().against()));
    }

    private static Map<String, Decibans> strengths(List<Claim> claims) {
      return claims.stream().collect(Collectors.toMap(Claim::target, Claim::strength));
    }
  }

  @Override
  public void look(Book book, Findings findings) {
    Map<Meaning, SymptomRow> seen = new HashMap<>();
    for (SymptomRow row : book.rows()) {
      SymptomRow twin = seen.putIfAbsent(Meaning.of(row), row);
      if (twin != null && !twin.symptom().id().equals(row.symptom().id())) {
        findings.add(ProblemCode.DUPLICATE_ROW.at(row.at(), row.text(), named(twin)));
      }
    }
  }

  private static Text named(SymptomRow row) {
    String id = row.symptom().id();
    return Text.of(row.at() + "（" + id + "）", row.at() + " (" + id + ")");
  }
}
