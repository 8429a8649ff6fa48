package io.github.churnrx.validation.checks;

import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.validation.sets.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a symptom that can hold.
 *
 * @param symptom the symptom
 * @param way the row
 * @param region where it holds
 */
record SymptomRow(Symptom symptom, Way way, Region region) {

  /** Returns the rows of all symptoms, in their order, that can hold. */
  static List<SymptomRow> all(Iterable<Symptom> symptoms) {
    List<SymptomRow> rows = new ArrayList<>();
    for (Symptom symptom : symptoms) {
      for (Way way : symptom.ways()) {
        Region region = Region.of(way.conditions());
        if (!region.isEmpty()) {
          rows.add(new SymptomRow(symptom, way, region));
        }
      }
    }
    return List.copyOf(rows);
  }

  Family family() {
    return symptom.family();
  }

  /** Returns the cell of its first condition. */
  Location at() {
    return way.conditions().get(0).at();
  }

  /** Returns the cell of its first condition on a signal. */
  Location at(String signal) {
    return way.conditions().stream()
        .filter(condition -> condition.signal().id().equals(signal))
        .findFirst()
        .map(Condition::at)
        .orElse(at());
  }

  /** Returns the conditions as one text. */
  String text() {
    return text(way.conditions());
  }

  static String text(List<Condition> conditions) {
    return String.join(
        "; ", conditions.stream().map(one -> one.signal().id() + " " + one.test()).toList());
  }
}
