package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Grade;
import java.util.List;

/**
 * A cause with what speaks for it, what speaks against it and what is not known.
 *
 * @param cause the cause
 * @param grade how well it is supported
 * @param score weight for minus weight against
 * @param weightFor the strongest piece of each family for it, added up
 * @param weightAgainst the strongest piece of each family against it, added up; not negative
 * @param coverage how much of the applicable evidence could be judged, 0 to 1
 * @param supporting the evidence for it, heaviest first
 * @param opposing the evidence against it, heaviest first
 * @param missing what could not be judged, heaviest first
 */
public record CauseFinding(
    Cause cause,
    Grade grade,
    Decibans score,
    Decibans weightFor,
    Decibans weightAgainst,
    double coverage,
    List<Evidence> supporting,
    List<Evidence> opposing,
    List<Missing> missing) {

  /** Copies the lists. */
  public CauseFinding {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
    missing = List.copyOf(missing);
  }

  /** Returns whether the cause counts as found: likely or better. */
  public boolean isFound() {
    return grade.isFound();
  }
}
