package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Decibans;
import java.util.List;

/**
 * The risk that a customer leaves, relative to the base rate. It is not a probability.
 *
 * @param level the level
 * @param score weight for leaving minus weight against
 * @param supporting the evidence for leaving, heaviest first
 * @param opposing the evidence against it, heaviest first
 */
public record Risk(
    RiskLevel level, Decibans score, List<Evidence> supporting, List<Evidence> opposing) {
  /** Copies the lists. */
  public Risk {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
  }
}
