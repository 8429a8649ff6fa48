package io.github.churnrx.examples.embedding;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.knowledge.Symptom;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Why a cause is not found that somebody expects. */
public final class WhyNot {
  private WhyNot() {}

  // snippet: why-not
  static void print(Diagnosis diagnosis, String cause, PrintStream out) {
    Optional<CauseFinding> finding = diagnosis.cause(cause);
    finding.ifPresent(
        found -> {
          out.println(found.grade() + ", score " + found.score() + ", judged " + found.coverage());
          found.supporting().forEach(one -> out.println("  + " + one.text(Locale.ENGLISH)));
          found.opposing().forEach(one -> out.println("  - " + one.text(Locale.ENGLISH)));
        });
    if (finding.isEmpty()) {
      out.println("nothing speaks for or against it");
    }
    diagnosis
        .doubt()
        .missing(cause) // what could not be judged, the heaviest first
        .forEach(missing -> out.println("  ? " + missing.symptom() + " " + missing.weight()));
    diagnosis.nearMisses().stream()
        .filter(miss -> speaksFor(miss.symptom(), cause))
        .map(NearMiss::symptom)
        .forEach(symptom -> out.println("  nearly: " + symptom.id()));
  }

  private static boolean speaksFor(Symptom symptom, String cause) {
    return symptom.supports().stream().anyMatch(claim -> claim.target().equals(cause));
  }
  // end
}
