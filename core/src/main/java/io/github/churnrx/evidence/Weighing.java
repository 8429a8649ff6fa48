package io.github.churnrx.evidence;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.evidence.SymptomIndex.Compiled;
import io.github.churnrx.evidence.SymptomIndex.Row;
import io.github.churnrx.evidence.SymptomIndex.Tested;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Thresholds;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the evidence of one case. Per target and family only the strongest piece for and the
 * strongest against count; the score is their difference, in whole tenths of a deciban, so that the
 * order in which rules fired cannot matter.
 */
public final class Weighing {
  private static final Comparator<CauseFinding> RANK =
      Comparator.<CauseFinding>comparingInt(f -> -f.score().tenths())
          .thenComparingDouble(f -> -f.coverage())
          .thenComparing(f -> f.cause().id());

  private final SymptomIndex index;
  private final Thresholds thresholds;
  private final @Nullable Calibration calibration;
  private final CaseSignals signals;
  private final CaseStates states;
  private final CaseEvidence evidence;

  /**
   * Prepares the weighing of a case.
   *
   * @param calibration what makes a probability of the score of the risk; null if nothing does
   */
  public Weighing(
      SymptomIndex index,
      Thresholds thresholds,
      @Nullable Calibration calibration,
      CaseSignals signals,
      Raised raised) {
    this.index = index;
    this.thresholds = thresholds;
    this.calibration = calibration;
    this.signals = signals;
    this.states = new CaseStates(index, signals, raised);
    this.evidence = new CaseEvidence(index, thresholds, signals, raised, states);
  }

  /** Returns the risk of leaving, or null for a lost customer. */
  public @Nullable Risk risk() {
    if (signals.status() == Customer.Status.LOST) {
      return null;
    }
    Sides sides = new Sides(evidence.about(SymptomIndex.LEAVING));
    int score = sides.weightFor - sides.weightAgainst;
    RiskLevel level =
        score >= thresholds.veryHigh()
            ? RiskLevel.VERY_HIGH
            : score >= thresholds.high()
                ? RiskLevel.HIGH
                : score >= thresholds.raised() ? RiskLevel.RAISED : RiskLevel.USUAL;
    return new Risk(
        level,
        new Decibans(score),
        sides.supporting,
        sides.opposing,
        calibration == null ? null : probability(calibration, new Decibans(score)));
  }

  private static Probability probability(Calibration calibration, Decibans score) {
    return new Probability(
        calibration.probability(score), calibration.error(), calibration.customers());
  }

  /** Returns the causes for or against which there is evidence, ranked. */
  public List<CauseFinding> causes() {
    List<CauseFinding> findings = new ArrayList<>();
    for (int target = 1; target < index.targets(); target++) {
      if (evidence.isAnyAbout(target)) {
        findings.add(finding(target));
      }
    }
    findings.sort(RANK);
    return Exclusion.apply(findings, thresholds.exclusiveMargin());
  }

  private CauseFinding finding(int target) {
    Sides sides = new Sides(evidence.about(target));
    Coverage coverage = new Coverage(index, states);
    coverage.add(target);
    int score = sides.weightFor - sides.weightAgainst;
    return new CauseFinding(
        index.cause(target),
        grade(sides, score, coverage.ratio()),
        new Decibans(score),
        new Decibans(sides.weightFor),
        new Decibans(sides.weightAgainst),
        coverage.ratio(),
        sides.supporting,
        sides.opposing,
        missing(target));
  }

  private Grade grade(Sides sides, int score, double coverage) {
    if (Math.min(sides.weightFor, sides.weightAgainst) >= thresholds.conflict()
        && Math.abs(score) < thresholds.conflict()) {
      return Grade.CONFLICTED;
    }
    if (score >= thresholds.strong()
        && sides.familiesFor >= thresholds.strongFamilies()
        && coverage >= thresholds.strongCoverage()) {
      return Grade.STRONG;
    }
    if (score >= thresholds.likely()) {
      return Grade.LIKELY;
    }
    if (score >= thresholds.possible()) {
      return Grade.POSSIBLE;
    }
    return score <= thresholds.ruledOut() ? Grade.RULED_OUT : Grade.NOT_INDICATED;
  }

  /** Returns what could not be judged for a cause, heaviest first. */
  public List<Missing> missing(String cause) {
    int target = index.target(cause);
    return target < 0 ? List.of() : missing(target);
  }

  /** Returns what could not be judged for any target, each symptom once. */
  public List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      if (states.of(i) == SymptomState.UNKNOWN) {
        missing.add(missing(index.at(i), index.at(i).heaviest()));
      }
    }
    return missing;
  }

  private List<Missing> missing(int target) {
    List<Missing> missing = null;
    for (Row row : index.rowsOf(target)) {
      if (states.of(row.symptom()) == SymptomState.UNKNOWN) {
        missing = missing == null ? new ArrayList<>() : missing;
        missing.add(missing(index.at(row.symptom()), row.weight()));
      }
    }
    return missing == null ? List.of() : missing;
  }

  private Missing missing(Compiled compiled, Decibans weight) {
    return new Missing(
        compiled.symptom().id(),
        compiled.symptom().label(),
        weight,
        states.unknownSignals(compiled),
        states.unrecorded(compiled));
  }

  /** Returns the rows that a single test kept from firing, the nearest first. */
  public List<NearMiss> nearMisses() {
    List<NearMiss> misses = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      if (states.of(i) == SymptomState.ABSENT) {
        Compiled compiled = index.at(i);
        for (Tested[] way : compiled.ways()) {
          Tested failed = states.onlyFailure(way);
          if (failed != null) {
            misses.add(NearMisses.of(compiled.symptom(), failed, signals));
          }
        }
      }
    }
    misses.sort(NearMiss.NEAREST_FIRST);
    return misses;
  }

  /**
   * Returns why no cause is likely, or null if one is or if there is no reason to ask. Whom people
   * listed as at risk is asked about whatever the signs say: they know something that is not told.
   */
  public @Nullable Undetermined undetermined(@Nullable Risk risk, List<CauseFinding> causes) {
    boolean asks =
        risk == null || risk.level().isRaised() || signals.status() == Customer.Status.AT_RISK;
    if (!asks || causes.stream().anyMatch(CauseFinding::isFound)) {
      return null;
    }
    Coverage coverage = new Coverage(index, states);
    for (int target = 1; target < index.targets(); target++) {
      coverage.add(target);
    }
    boolean conflict = causes.stream().anyMatch(f -> f.grade() == Grade.CONFLICTED);
    Undetermined.Reason reason =
        coverage.ratio() < thresholds.undeterminedCoverage()
            ? Undetermined.Reason.LOW_COVERAGE
            : conflict ? Undetermined.Reason.CONFLICT : Undetermined.Reason.NO_EVIDENCE;
    return new Undetermined(reason, coverage.ratio());
  }

  /** Returns the signals that keep symptoms from being judged, with what they could tell. */
  public Collection<OpenSignal> openSignals() {
    Map<String, OpenSignal> open = new LinkedHashMap<>();
    for (int i = 0; i < index.size(); i++) {
      if (states.of(i) == SymptomState.UNKNOWN) {
        Compiled compiled = index.at(i);
        for (Signal signal : states.unknownSignals(compiled)) {
          open.computeIfAbsent(signal.id(), id -> new OpenSignal(index, signal)).add(compiled);
        }
      }
    }
    return open.values();
  }
}
