package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Decibans;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The risk that a customer leaves, relative to the base rate. Its score is not a probability; only
 * calibrated knowledge gives one.
 *
 * @param level the level
 * @param score weight for leaving minus weight against
 * @param supporting the evidence for leaving, heaviest first
 * @param opposing the evidence against it, heaviest first
 * @param calibrated the probability of leaving; null unless the knowledge is calibrated
 */
public record Risk(
    RiskLevel level,
    Decibans score,
    List<Evidence> supporting,
    List<Evidence> opposing,
    @Nullable Probability calibrated) {
  /** Copies the lists. */
  public Risk {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
  }

  /** Creates a risk without a probability. */
  public Risk(RiskLevel level, Decibans score, List<Evidence> supporting, List<Evidence> opposing) {
    this(level, score, supporting, opposing, null);
  }

  /** Returns the probability of leaving; empty unless the knowledge is calibrated. */
  public Optional<Probability> probability() {
    return Optional.ofNullable(calibrated);
  }

  /**
   * Returns whether anything at all speaks for or against leaving. If not, the level is {@link
   * RiskLevel#USUAL} only because nothing is known.
   */
  public boolean isJudged() {
    return !supporting.isEmpty() || !opposing.isEmpty();
  }
}
