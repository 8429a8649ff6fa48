package io.github.churnrx.measurement;

import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The evidence about leaving of one customer, so that it can be weighed again with other strengths.
 *
 * @param symptoms the places of the raised symptoms
 * @param absences what the known lack of symptoms weighs
 */
record Pieces(List<Integer> symptoms, List<Absence> absences) {

  /** The known lack of a symptom: its family and its weight in tenths of a deciban, negative. */
  record Absence(String family, int tenths) {}

  static Pieces of(Risk risk, Map<String, Integer> places) {
    List<Integer> raised = new ArrayList<>();
    List<Absence> absences = new ArrayList<>();
    for (List<Evidence> side : List.of(risk.supporting(), risk.opposing())) {
      for (Evidence piece : side) {
        if (piece.kind() == Evidence.Kind.SYMPTOM) {
          raised.add(places.getOrDefault(piece.id(), 0));
        } else {
          absences.add(new Absence(piece.family().id(), piece.weight().tenths()));
        }
      }
    }
    return new Pieces(List.copyOf(raised), List.copyOf(absences));
  }
}
