package io.github.churnrx.evidence;

import io.github.churnrx.evidence.SymptomIndex.Row;

/** How much of the applicable evidence could be judged. */
final class Coverage {
  private final SymptomIndex index;
  private final CaseStates states;
  private long assessed;
  private long applicable;

  Coverage(SymptomIndex index, CaseStates states) {
    this.index = index;
    this.states = states;
  }

  void add(int target) {
    for (Row[] family : index.familiesOf(target)) {
      int heaviest = 0;
      boolean judged = false;
      for (Row row : family) {
        SymptomState state = states.of(row.symptom());
        if (state != SymptomState.NOT_APPLICABLE) {
          heaviest = Math.max(heaviest, row.heaviness());
          judged |= state != SymptomState.UNKNOWN;
        }
      }
      applicable += heaviest;
      assessed += judged ? heaviest : 0;
    }
  }

  double ratio() {
    return applicable == 0 ? 0 : (double) assessed / applicable;
  }
}
