package io.github.churnrx.measurement;

import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits the strengths of symptoms for leaving, and the curve that makes probabilities of scores, to
 * customers whose outcome is known.
 *
 * <p>Logistic regression with a ridge penalty on the strongest piece of evidence per family, around
 * the base rate: a customer without evidence has the base rate. Platt's curve is fitted to scores
 * of customers that the strengths were not fitted to, and judged on customers that neither was.
 */
public final class Calibrator {
  private final Sample sample;
  private final BitSet left;
  private final Folds folds;
  private final double[] heldOut;

  private Calibrator(Sample sample) {
    this.sample = sample;
    this.left = sample.left();
    this.folds = Folds.of(sample.size(), left);
    this.heldOut = new double[sample.size()];
  }

  /**
   * Fits to a sample.
   *
   * @param columns all columns of the customers' table, for a regression to compare with; null for
   *     none
   * @throws UnfitSampleException if the sample is too small, has nothing to tell apart, or raises
   *     no symptom about leaving often enough
   */
  public static Fit fit(Sample sample, @Nullable Columns columns) {
    Fitness.check(sample);
    return new Calibrator(sample).fit(columns);
  }

  private Fit fit(@Nullable Columns columns) {
    int[] all = IntStream.range(0, sample.size()).toArray();
    Strengths authored = Strengths.authored(sample);
    List<Integer> fittable = Strengths.fittable(sample, all);
    if (fittable.isEmpty()) {
      throw new UnfitSampleException(
          List.of(
              Text.of(
                  "没有一条关于流失的症状出现得足够多，无可校准。请映射更多的列，或用 --knowledge 加入适用的症状。",
                  "no symptom about leaving is raised often enough to be fitted. Map more columns, or"
                      + " add symptoms that fit with --knowledge.")));
    }
    for (int part = 0; part < Folds.COUNT; part++) {
      int[] others = folds.outside(part);
      double prior = prior(others);
      Strengths strengths = authored.fitted(sample, others, fittable, prior);
      for (int customer : folds.in(part)) {
        heldOut[customer] = prior + Strengths.logOdds(strengths.score(sample.pieces(customer)));
      }
    }
    Reliability reliability = Reliability.of(judged(heldOut), left);
    Platt curve = Platt.fit(heldOut, left);
    Strengths fitted = authored.fitted(sample, all, fittable, prior(all));
    Calibration calibration =
        new Calibration(
            (double) left.cardinality() / sample.size(),
            curve.slope(),
            curve.intercept(),
            reliability.error(),
            sample.size());
    Columns.Held compared = columns == null ? null : columns.regress(left, folds);
    return new Fit(
        sample.knowledge().version(),
        sample.size(),
        left.cardinality(),
        weights(fittable, authored, fitted),
        calibration,
        new Fit.Quality(Ranking.auc(sample.scores(), left), null),
        new Fit.Quality(Ranking.auc(heldOut, left), reliability),
        compared == null ? null : compared.quality(),
        compared == null ? List.of() : compared.leftOut());
  }

  private double prior(int[] customers) {
    double share = (double) Folds.select(left, customers).cardinality() / customers.length;
    return Math.log(share / (1 - share));
  }

  /** Returns probabilities by curves that were fitted to the customers of the other parts. */
  private double[] judged(double[] logOdds) {
    double[] probabilities = new double[logOdds.length];
    for (int part = 0; part < Folds.COUNT; part++) {
      int[] others = folds.outside(part);
      double[] theirs = IntStream.of(others).mapToDouble(i -> logOdds[i]).toArray();
      Platt curve = Platt.fit(theirs, Folds.select(left, others));
      for (int customer : folds.in(part)) {
        probabilities[customer] = curve.probability(logOdds[customer]);
      }
    }
    return probabilities;
  }

  private List<Fit.Weight> weights(List<Integer> fittable, Strengths before, Strengths after) {
    List<Symptom> symptoms = List.copyOf(sample.knowledge().symptoms());
    List<Fit.Weight> weights = new ArrayList<>();
    for (int symptom : fittable) {
      int raised =
          (int)
              IntStream.range(0, sample.size())
                  .filter(i -> sample.pieces(i).symptoms().contains(symptom))
                  .count();
      Decibans fitted = after.of(symptom);
      weights.add(new Fit.Weight(symptoms.get(symptom), before.of(symptom), fitted, raised));
    }
    weights.sort(
        Comparator.<Fit.Weight>comparingInt(w -> -w.fitted().tenths())
            .thenComparing(w -> w.symptom().id()));
    return weights;
  }
}
