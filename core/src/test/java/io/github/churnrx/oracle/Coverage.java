package io.github.churnrx.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of the applicable evidence could be judged, family by family. */
final class Coverage {
  private int judged;
  private int applicable;

  void add(String target, List<Symptom> symptoms) {
    Map<String, Integer> heaviest = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (Symptom symptom : symptoms) {
      if (symptom.claims(target) && symptom.state() != Symptom.State.NOT_APPLICABLE) {
        heaviest.merge(symptom.family(), Math.abs(symptom.weight(target)), Math::max);
        if (symptom.state() != Symptom.State.UNKNOWN) {
          known.add(symptom.family());
        }
      }
    }
    heaviest.forEach(
        (family, weight) -> {
          applicable += weight;
          judged += known.contains(family) ? weight : 0;
        });
  }

  double ratio() {
    return applicable == 0 ? 0 : (double) judged / applicable;
  }
}
