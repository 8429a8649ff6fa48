package io.github.churnrx.loading;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Cell;
import io.github.churnrx.tables.Entry;
import io.github.churnrx.tables.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code weights.csv}: fitted strengths that stand in for authored ones. A strength below
 * zero speaks against its target, whatever the author thought; zero says nothing.
 */
final class WeightRows {
  private static final Pattern SIGNED = Pattern.compile("[+-]?(?:0|[1-9]\\d?)(?:\\.\\d)?");

  private final Cells cells;
  private final Figures figures;
  private final Vocabulary vocabulary;
  private final Map<String, Location> seen = new HashMap<>();

  WeightRows(Cells cells, Vocabulary vocabulary) {
    this.cells = cells;
    this.figures = new Figures(cells);
    this.vocabulary = vocabulary;
  }

  /** What a row says: the strength of a symptom for a target, negative if against it. */
  private record Weight(String target, int tenths, String basis, Location at) {}

  /** Returns the symptoms with fitted strengths in the place of authored ones. */
  List<Symptom> apply(Collection<Entry> entries, List<Symptom> symptoms) {
    Map<String, Symptom> byId = new HashMap<>();
    symptoms.forEach(symptom -> byId.put(symptom.id(), symptom));
    for (Entry entry : entries) {
      Symptom symptom = entry.isEnabled() ? symptom(entry, byId) : null;
      if (symptom != null) {
        byId.put(symptom.id(), reweighed(symptom, entry));
      }
    }
    return symptoms.stream().map(symptom -> byId.getOrDefault(symptom.id(), symptom)).toList();
  }

  private @Nullable Symptom symptom(Entry entry, Map<String, Symptom> byId) {
    String id =
        cells.reference(entry.cell("id"), vocabulary.symptoms(), ProblemCode.UNKNOWN_SYMPTOM);
    return id == null ? null : byId.get(id);
  }

  private Symptom reweighed(Symptom symptom, Entry entry) {
    Symptom result = symptom;
    for (Row row : entry.rows()) {
      Weight weight = read(row, entry.first());
      if (weight != null) {
        result = with(result, weight, row);
      }
    }
    return result;
  }

  private @Nullable Weight read(Row row, Row first) {
    for (String column : List.of("target", "strength")) {
      if (row.cell(column).isBlank()) {
        cells.missing(row, column);
        return null;
      }
    }
    Cell basis = row.cell("basis").isBlank() ? first.cell("basis") : row.cell("basis");
    if (basis.isBlank()) {
      cells.missing(row, "basis");
    }
    String target =
        cells.reference(row.cell("target"), vocabulary.targets(), ProblemCode.UNKNOWN_CAUSE);
    Integer tenths = strength(row.cell("strength"));
    return target == null || tenths == null
        ? null
        : new Weight(target, tenths, basis.text(), row.cell("strength").at());
  }

  private @Nullable Integer strength(Cell cell) {
    String text = Spelling.plain(cell.text());
    if (SIGNED.matcher(text).matches()) {
      return Decibans.of(Double.parseDouble(text)).tenths();
    }
    Decibans named = figures.strength(cell, cell.text());
    return named == null ? null : named.tenths();
  }

  private Symptom with(Symptom symptom, Weight weight, Row row) {
    Location first = seen.putIfAbsent(symptom.id() + " " + weight.target(), row.at());
    if (first != null) {
      Cell target = row.cell("target");
      cells.report(ProblemCode.REPEATED_VALUE.at(target.at(), target.text(), first));
      return symptom;
    }
    List<Claim> supports = new ArrayList<>(symptom.supports());
    List<Claim> against = new ArrayList<>(symptom.against());
    boolean claimed = supports.removeIf(claim -> claim.target().equals(weight.target()));
    claimed |= against.removeIf(claim -> claim.target().equals(weight.target()));
    if (!claimed) {
      Cell target = row.cell("target");
      cells.report(ProblemCode.NO_CLAIM.at(target.at(), target.text(), symptom.id()));
      return symptom;
    }
    Decibans size = new Decibans(Math.abs(weight.tenths()));
    Claim claim = new Claim(weight.target(), size, weight.at(), weight.basis());
    if (weight.tenths() > 0) {
      supports.add(claim);
    } else if (weight.tenths() < 0) {
      against.add(claim);
    }
    return new Symptom(
        symptom.id(),
        symptom.label(),
        symptom.ways(),
        symptom.pattern(),
        symptom.family(),
        supports,
        against,
        supports.isEmpty() ? null : symptom.absent(),
        symptom.text(),
        symptom.sources(),
        symptom.reviewBy(),
        symptom.at());
  }
}
