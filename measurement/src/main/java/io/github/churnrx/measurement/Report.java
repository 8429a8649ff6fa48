package io.github.churnrx.measurement;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How good the diagnoses of a sample are. Everything is about customers the knowledge may have been
 * fitted to, unless the caller sees to it that it was not.
 *
 * @param knowledgeVersion the version of the knowledge
 * @param customers how many customers
 * @param left how many of them left
 * @param auc the area under the curve of the risk score, 0 to 1; .5 says nothing
 * @param deciles the tenths of the customers by their score, the highest first
 * @param reliability what the probabilities are worth; null for knowledge that is not calibrated,
 *     whose score is no probability
 * @param rules each row of a symptom that held for somebody, by its lift's lower end, the greatest
 *     first
 * @param silent the rows that held for nobody
 * @param causes each cause that was found for somebody, the most frequent first
 * @param reasons how found causes agree with recorded reasons; null if none were given
 * @param periods how earlier and later customers differ; null if no days were given
 * @param leaks the signals that alone tell the outcome so well that they may have been recorded
 *     after it
 */
public record Report(
    String knowledgeVersion,
    int customers,
    int left,
    double auc,
    List<Decile> deciles,
    @Nullable Reliability reliability,
    List<RuleQuality> rules,
    List<RuleRow> silent,
    List<CauseQuality> causes,
    @Nullable Reasons reasons,
    @Nullable Periods periods,
    List<Leak> leaks) {

  /** Copies the lists. */
  public Report {
    deciles = List.copyOf(deciles);
    rules = List.copyOf(rules);
    silent = List.copyOf(silent);
    causes = List.copyOf(causes);
    leaks = List.copyOf(leaks);
  }

  /** Returns the share of those who left, 0 to 1. */
  public double baseRate() {
    return (double) left / customers;
  }

  /**
   * Returns how the first row of a symptom did, for tests that hold it to what it has reached.
   *
   * @throws IllegalArgumentException if no row of the symptom held for anybody
   */
  public RuleQuality rule(String symptom) {
    return rules.stream()
        .filter(quality -> quality.row().symptom().id().equals(symptom))
        .min(Comparator.comparing(quality -> quality.row().at().toString()))
        .orElseThrow(() -> new IllegalArgumentException("held for nobody: " + symptom));
  }

  /** Returns what the probabilities are worth, if there are any. */
  public Optional<Reliability> calibration() {
    return Optional.ofNullable(reliability);
  }

  /**
   * What a row of a symptom is worth as a sign of leaving.
   *
   * @param row the row
   * @param contrast its counts
   * @param twin the row of another symptom that holds for the same customers most nearly; null if
   *     no other shares one
   * @param overlap the Jaccard index with it: shared customers ÷ customers of either, 0 to 1
   * @param drift how it differs between earlier and later customers; null if no days were given
   */
  public record RuleQuality(
      RuleRow row,
      Contrast contrast,
      @Nullable RuleRow twin,
      double overlap,
      @Nullable Drift drift) {}

  /**
   * A rule in earlier and in later customers.
   *
   * @param before its counts in the earlier ones
   * @param after its counts in the later ones
   * @param significant whether the intervals of its precision do not overlap
   */
  public record Drift(Contrast before, Contrast after, boolean significant) {}

  /**
   * What a cause says about leaving.
   *
   * @param cause the cause
   * @param contrast its counts: found (likely or better) against left
   */
  public record CauseQuality(Cause cause, Contrast contrast) {}

  /**
   * How found causes agree with recorded reasons, among customers who left and whose reason names a
   * cause.
   *
   * @param customers how many these are
   * @param agree for how many the main cause is among the causes that the reason names
   * @param undetermined for how many no cause was found
   * @param unnamed how many left for a reason that names no cause; they are not among the customers
   * @param mostFrequent how many would be right if everybody got the most frequent reason
   * @param stated for how many a cause was found on the customer's own word, among others; if that
   *     is the recorded reason, it agrees with itself
   * @param confusion how many by recorded reason (its causes, joined), then by main cause; "" for
   *     none
   */
  public record Reasons(
      int customers,
      int agree,
      int undetermined,
      int unnamed,
      int mostFrequent,
      int stated,
      Map<String, Map<String, Integer>> confusion) {}

  /**
   * Earlier against later customers.
   *
   * @param earlier the number of earlier ones
   * @param later the number of later ones
   * @param rateEarlier the share that left of the earlier ones
   * @param rateLater the share that left of the later ones
   * @param aucEarlier the area under the curve in the earlier ones; NaN if all or none left
   * @param aucLater the area under the curve in the later ones; NaN if all or none left
   */
  public record Periods(
      int earlier,
      int later,
      double rateEarlier,
      double rateLater,
      double aucEarlier,
      double aucLater) {}

  /**
   * A signal that alone tells the outcome.
   *
   * @param signal the signal
   * @param auc the area under its curve, 0 to 1
   */
  public record Leak(Signal signal, double auc) {}
}
