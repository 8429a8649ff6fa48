package io.github.churnrx.measurement;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.measurement.Report.CauseQuality;
import io.github.churnrx.measurement.Report.Drift;
import io.github.churnrx.measurement.Report.Leak;
import io.github.churnrx.measurement.Report.Periods;
import io.github.churnrx.measurement.Report.Reasons;
import io.github.churnrx.measurement.Report.RuleQuality;
import io.github.churnrx.portfolio.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Measures a sample. */
public final class Measurement {
  /** A signal that alone reaches this area under the curve is suspected to know the outcome. */
  public static final double LEAK = 0.95;

  private final Sample sample;
  private final BitSet left;

  private Measurement(Sample sample) {
    this.sample = sample;
    this.left = sample.left();
  }

  /**
   * Measures how good the diagnoses of a sample are.
   *
   * @throws UnfitSampleException if the sample is too small, or has nothing to tell apart
   */
  public static Report of(Sample sample) {
    Fitness.check(sample);
    return new Measurement(sample).report();
  }

  private Report report() {
    double[] scores = sample.scores();
    BitSet later = later();
    List<RuleQuality> rules = new ArrayList<>();
    List<RuleRow> silent = new ArrayList<>();
    for (int i = 0; i < sample.rows().size(); i++) {
      if (sample.fired(i).isEmpty()) {
        silent.add(sample.rows().get(i));
      } else {
        rules.add(rule(i, later));
      }
    }
    rules.sort(
        Comparator.<RuleQuality>comparingDouble(r -> -r.contrast().liftInterval().low())
            .thenComparing(r -> r.row().at()));
    return new Report(
        sample.knowledge().version(),
        sample.size(),
        left.cardinality(),
        Ranking.auc(scores, left),
        Ranking.deciles(scores, left),
        reliability(),
        rules,
        silent,
        causes(),
        reasons(),
        later == null ? null : periods(scores, later),
        leaks());
  }

  private @Nullable Reliability reliability() {
    double[] probabilities = sample.probabilities();
    boolean all = Arrays.stream(probabilities).noneMatch(Double::isNaN);
    return all ? Reliability.of(probabilities, left) : null;
  }

  private RuleQuality rule(int place, @Nullable BitSet later) {
    BitSet fired = sample.fired(place);
    BitSet unknown = sample.unknown(place);
    RuleRow row = sample.rows().get(place);
    RuleRow twin = null;
    double overlap = 0;
    for (int i = 0; i < sample.rows().size(); i++) {
      RuleRow other = sample.rows().get(i);
      if (!other.symptom().id().equals(row.symptom().id())) {
        double shared = jaccard(fired, sample.fired(i));
        if (shared > overlap) {
          overlap = shared;
          twin = other;
        }
      }
    }
    return new RuleQuality(
        row,
        sample.contrast(fired, unknown, left),
        twin,
        overlap,
        later == null ? null : drift(fired, unknown, later));
  }

  /** Returns the Jaccard index of two sets: what they share ÷ what is in either; 0 for none. */
  static double jaccard(BitSet one, BitSet other) {
    int shared = Sample.and(one, other).cardinality();
    int either = one.cardinality() + other.cardinality() - shared;
    return either == 0 ? 0 : (double) shared / either;
  }

  private Drift drift(BitSet fired, BitSet unknown, BitSet later) {
    BitSet earlier = sample.all();
    earlier.andNot(later);
    Contrast before = sample.contrast(fired, unknown, left, earlier);
    Contrast after = sample.contrast(fired, unknown, left, later);
    return new Drift(before, after, differ(before, after));
  }

  private static boolean differ(Contrast before, Contrast after) {
    if (before.support() == 0 || after.support() == 0) {
      return false;
    }
    Interval one = Interval.wilson(before.bothHits(), before.support());
    Interval other = Interval.wilson(after.bothHits(), after.support());
    return one.high() < other.low() || other.high() < one.low();
  }

  private List<CauseQuality> causes() {
    List<CauseQuality> causes = new ArrayList<>();
    for (Cause cause : sample.knowledge().causes()) {
      BitSet found = sample.found().get(cause.id());
      if (found != null) {
        causes.add(new CauseQuality(cause, sample.contrast(found, new BitSet(), left)));
      }
    }
    causes.sort(
        Comparator.<CauseQuality>comparingInt(c -> -c.contrast().support())
            .thenComparing(c -> c.cause().id()));
    return causes;
  }

  private @Nullable Reasons reasons() {
    int customers = 0;
    int agree = 0;
    int undetermined = 0;
    int unnamed = 0;
    int stated = 0;
    boolean any = false;
    Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    Map<String, Integer> frequencies = new TreeMap<>();
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      List<String> recorded = sample.label(i).reasons();
      if (recorded == null) {
        continue;
      }
      any = true;
      if (recorded.isEmpty()) {
        unnamed++;
        continue;
      }
      String main = sample.mainCause(i);
      customers++;
      agree += recorded.contains(main) ? 1 : 0;
      undetermined += main.isEmpty() ? 1 : 0;
      stated += sample.stated().get(i) ? 1 : 0;
      String reason = String.join(" + ", recorded);
      frequencies.merge(reason, 1, Integer::sum);
      confusion.computeIfAbsent(reason, r -> new TreeMap<>()).merge(main, 1, Integer::sum);
    }
    int most = frequencies.values().stream().mapToInt(n -> n).max().orElse(0);
    return any
        ? new Reasons(customers, agree, undetermined, unnamed, most, stated, confusion)
        : null;
  }

  /** Returns the later half of the customers by their days, or null if not all have one. */
  private @Nullable BitSet later() {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      LocalDate day = sample.label(i).day();
      if (day == null) {
        return null;
      }
      days.add(day);
    }
    LocalDate middle = days.stream().sorted().skip(days.size() / 2).findFirst().orElseThrow();
    BitSet later = new BitSet();
    for (int i = 0; i < days.size(); i++) {
      later.set(i, !days.get(i).isBefore(middle));
    }
    return later.cardinality() == days.size() ? null : later;
  }

  private Periods periods(double[] scores, BitSet later) {
    BitSet earlier = sample.all();
    earlier.andNot(later);
    return new Periods(
        earlier.cardinality(),
        later.cardinality(),
        share(earlier),
        share(later),
        auc(scores, earlier),
        auc(scores, later));
  }

  private double share(BitSet among) {
    return (double) Sample.and(left, among).cardinality() / among.cardinality();
  }

  private double auc(double[] scores, BitSet among) {
    int[] places = among.stream().toArray();
    BitSet came = new BitSet();
    for (int i = 0; i < places.length; i++) {
      came.set(i, left.get(places[i]));
    }
    return Ranking.auc(Arrays.stream(places).mapToDouble(i -> scores[i]).toArray(), came);
  }

  private List<Leak> leaks() {
    List<Leak> leaks = new ArrayList<>();
    sample
        .readings()
        .forEach(
            (id, readings) -> {
              double auc = readings.auc(left, sample.size());
              if (auc > LEAK) {
                leaks.add(new Leak(sample.knowledge().signal(id).orElseThrow(), auc));
              }
            });
    leaks.sort(Comparator.comparingDouble(leak -> -leak.auc()));
    return leaks;
  }
}
