package io.github.churnrx.measurement;

import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Symptom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strengths and a calibration, fitted to a sample. The qualities are those on held-out parts: each
 * fifth of the customers is judged by what was fitted to the other four.
 *
 * @param knowledgeVersion the version of the knowledge that was fitted
 * @param customers how many customers
 * @param left how many of them left
 * @param weights the fitted strengths, the strongest first
 * @param calibration how scores become probabilities
 * @param before the authored strengths
 * @param after the fitted strengths
 * @param regression a logistic regression on all columns of the customers' table; null if there are
 *     none
 * @param leftOut columns that the regression leaves out, since they alone all but tell the outcome
 */
public record Fit(
    String knowledgeVersion,
    int customers,
    int left,
    List<Weight> weights,
    Calibration calibration,
    Quality before,
    Quality after,
    @Nullable Quality regression,
    List<String> leftOut) {
  /** Copies the lists. */
  public Fit {
    weights = List.copyOf(weights);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A fitted strength.
   *
   * @param symptom the symptom
   * @param authored the strength it had; negative if against leaving
   * @param fitted the strength it gets; negative if against leaving, 0 if it says nothing
   * @param customers for how many customers it was raised
   */
  public record Weight(Symptom symptom, Decibans authored, Decibans fitted, int customers) {}

  /**
   * How good a score is.
   *
   * @param auc the area under the curve, 0 to 1
   * @param reliability what its probabilities are worth; null for a score that is no probability
   */
  public record Quality(double auc, @Nullable Reliability reliability) {}
}
