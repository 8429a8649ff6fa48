package io.github.churnrx.evidence;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.evidence.SymptomIndex.Compiled;
import io.github.churnrx.evidence.SymptomIndex.Read;
import io.github.churnrx.evidence.SymptomIndex.Row;
import io.github.churnrx.evidence.SymptomIndex.Tested;
import io.github.churnrx.evidence.SymptomIndex.Weight;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.knowledge.Calibration;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Template;
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
  private static final Comparator<Evidence> HEAVIEST_FIRST =
      Comparator.<Evidence>comparingInt(e -> -Math.abs(e.weight().tenths()))
          .thenComparing(Evidence::id)
          .thenComparing(Evidence::kind);
  private static final Comparator<CauseFinding> RANK =
      Comparator.<CauseFinding>comparingInt(f -> -f.score().tenths())
          .thenComparingDouble(f -> -f.coverage())
          .thenComparing(f -> f.cause().id());

  private final SymptomIndex index;
  private final Thresholds thresholds;
  private final @Nullable Calibration calibration;
  private final CaseSignals signals;
  private final Raised raised;
  private final CaseStates states;
  private final @Nullable List<Evidence>[] evidence;

  /**
   * Prepares the weighing of a case.
   *
   * @param calibration what makes a probability of the score of the risk; null if nothing does
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists that only this class sees
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
    this.raised = raised;
    this.states = new CaseStates(index, signals, raised);
    this.evidence = new List[index.targets()];
    gather();
  }

  private void gather() {
    for (int i = 0; i < index.size(); i++) {
      if (raised.isRaised(i)) {
        Compiled compiled = index.at(i);
        List<Reading> readings = readings(compiled, raised.way(i));
        for (Weight weight : compiled.weights()) {
          add(weight.target(), symptom(compiled, i, weight.tenths(), readings));
        }
      }
    }
    for (int i : index.withAbsence()) {
      if (states.of(i) == SymptomState.ABSENT) {
        Compiled compiled = index.at(i);
        List<Reading> readings = readings(compiled, compiled.ways().length == 0 ? -1 : 0);
        for (Symptom.Claim claim : compiled.symptom().supports()) {
          add(index.target(claim.target()), absence(compiled, readings));
        }
      }
    }
    for (String cause : signals.statedCauses()) {
      int target = index.target(cause);
      if (target > SymptomIndex.LEAVING && !alreadyStated(target)) {
        add(target, stated(index.cause(target)));
      }
    }
  }

  private void add(int target, Evidence piece) {
    List<Evidence> pieces = evidence[target];
    if (pieces == null) {
      pieces = new ArrayList<>(4);
      evidence[target] = pieces;
    }
    pieces.add(piece);
  }

  private boolean alreadyStated(int target) {
    List<Evidence> pieces = evidence[target];
    return pieces != null && pieces.stream().anyMatch(e -> e.kind() == Evidence.Kind.STATED);
  }

  private Evidence symptom(Compiled compiled, int place, int tenths, List<Reading> readings) {
    Symptom symptom = compiled.symptom();
    int way = raised.way(place);
    return new Evidence(
        symptom.id(),
        symptom.label(),
        Evidence.Kind.SYMPTOM,
        symptom.family(),
        new Decibans(tenths),
        false,
        symptom.text(),
        readings,
        raised.events(place),
        way < 0 ? symptom.at() : symptom.ways().get(way).at(),
        symptom.sources());
  }

  private static Evidence absence(Compiled compiled, List<Reading> readings) {
    Symptom symptom = compiled.symptom();
    return new Evidence(
        symptom.id(),
        symptom.label(),
        Evidence.Kind.ABSENCE,
        symptom.family(),
        new Decibans(-compiled.absent().tenths()),
        false,
        Template.plain(symptom.label()),
        readings,
        List.of(),
        symptom.at(),
        symptom.sources());
  }

  private Evidence stated(Cause cause) {
    return new Evidence(
        Family.STATED.id(),
        Family.STATED.label(),
        Evidence.Kind.STATED,
        Family.STATED,
        new Decibans(thresholds.statedCap()),
        false,
        Template.plain(cause.label()),
        List.of(),
        List.of(),
        Location.of(signals.customerCase().id().value()),
        List.of());
  }

  /** Returns the values that decided, and those that the text names. */
  private List<Reading> readings(Compiled compiled, int way) {
    Read[] reads = compiled.reads(way);
    Reading[] readings = new Reading[reads.length];
    for (int i = 0; i < reads.length; i++) {
      int place = reads[i].place();
      readings[i] = Reading.of(reads[i].signal(), signals.at(place), signals.isGiven(place));
    }
    return List.of(readings);
  }

  /** Returns the risk of leaving, or null for a lost customer. */
  public @Nullable Risk risk() {
    if (signals.status() == Customer.Status.LOST) {
      return null;
    }
    Sides sides = new Sides(SymptomIndex.LEAVING);
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
      if (evidence[target] != null) {
        findings.add(finding(target));
      }
    }
    findings.sort(RANK);
    return Exclusion.apply(findings, thresholds.exclusiveMargin());
  }

  private CauseFinding finding(int target) {
    Sides sides = new Sides(target);
    Coverage coverage = new Coverage();
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
    Coverage coverage = new Coverage();
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

  /** The evidence for and against one target, sorted, with what counts marked. */
  private final class Sides {
    final List<Evidence> supporting = new ArrayList<>(4);
    final List<Evidence> opposing = new ArrayList<>(2);
    int weightFor;
    int weightAgainst;
    int familiesFor;

    Sides(int target) {
      List<Evidence> pieces = evidence[target];
      if (pieces == null) {
        return;
      }
      List<Evidence> sorted = new ArrayList<>(pieces);
      if (sorted.size() > 1) {
        sorted.sort(HEAVIEST_FIRST);
      }
      for (Evidence piece : sorted) {
        if (piece.weight().tenths() >= 0) {
          boolean counts = isFirst(supporting, piece);
          supporting.add(counts ? counted(piece) : piece);
          weightFor += counts ? piece.weight().tenths() : 0;
          familiesFor += counts ? 1 : 0;
        } else {
          boolean counts = isFirst(opposing, piece);
          opposing.add(counts ? counted(piece) : piece);
          weightAgainst -= counts ? piece.weight().tenths() : 0;
        }
      }
    }

    private static boolean isFirst(List<Evidence> side, Evidence piece) {
      for (Evidence other : side) {
        if (other.family().id().equals(piece.family().id())) {
          return false;
        }
      }
      return true;
    }

    private static Evidence counted(Evidence e) {
      return new Evidence(
          e.id(),
          e.label(),
          e.kind(),
          e.family(),
          e.weight(),
          true,
          e.wording(),
          e.readings(),
          e.events(),
          e.at(),
          e.sources());
    }
  }

  /** How much of the applicable evidence could be judged. */
  private final class Coverage {
    private long assessed;
    private long applicable;

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
}
