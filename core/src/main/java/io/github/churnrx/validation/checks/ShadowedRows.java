package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.tables.Findings;
import io.github.churnrx.text.Text;
import io.github.churnrx.validation.sets.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds rows of a symptom that hold only where other rows of it hold anyway. */
final class ShadowedRows implements Analysis {
  @Override
  public void look(Book book, Findings findings) {
    Map<String, List<SymptomRow>> bySymptom = new LinkedHashMap<>();
    for (SymptomRow row : book.rows()) {
      bySymptom.computeIfAbsent(row.symptom().id(), s -> new ArrayList<>(2)).add(row);
    }
    for (List<SymptomRow> rows : bySymptom.values()) {
      if (rows.size() > 1) {
        among(rows, findings);
      }
    }
  }

  private static void among(List<SymptomRow> rows, Findings findings) {
    List<SymptomRow> left = new ArrayList<>(rows);
    for (int i = rows.size() - 1; i >= 0; i--) {
      SymptomRow row = rows.get(i);
      List<SymptomRow> others =
          left.stream().filter(other -> !other.way().at().equals(row.way().at())).toList();
      List<SymptomRow> covering = covering(row.region(), others);
      if (!covering.isEmpty()) {
        left.remove(row);
        List<String> places = covering.stream().map(one -> one.at().toString()).toList();
        Text where = Text.of(String.join("、", places), String.join(" + ", places));
        boolean isSame = covering.get(0).region().equals(row.region());
        ProblemCode code = isSame ? ProblemCode.DUPLICATE_ROW : ProblemCode.SHADOWED_ROW;
        findings.add(code.at(row.at(), row.text(), where));
      }
    }
  }

  /** Returns rows of which always one holds where this one does; none if there are none. */
  private static List<SymptomRow> covering(Region region, List<SymptomRow> others) {
    for (SymptomRow other : others) {
      if (region.implies(other.region())) {
        return List.of(other);
      }
    }
    return region.impliesAny(others.stream().map(SymptomRow::region).toList())
        ? others.stream().filter(other -> region.meets(other.region())).toList()
        : List.of();
  }
}
