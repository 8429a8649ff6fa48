package io.github.churnrx.evidence;

import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.evidence.SymptomIndex.Compiled;
import io.github.churnrx.evidence.SymptomIndex.Read;
import io.github.churnrx.evidence.SymptomIndex.Weight;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Thresholds;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case says for and against each target: symptoms, what is absent, what is stated. */
final class CaseEvidence {
  private final SymptomIndex index;
  private final Thresholds thresholds;
  private final CaseSignals signals;
  private final Raised raised;
  private final CaseStates states;
  private final @Nullable List<Evidence>[] evidence;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists that only this class sees
  CaseEvidence(
      SymptomIndex index,
      Thresholds thresholds,
      CaseSignals signals,
      Raised raised,
      CaseStates states) {
    this.index = index;
    this.thresholds = thresholds;
    this.signals = signals;
    this.raised = raised;
    this.states = states;
    this.evidence = new List[index.targets()];
    gather();
  }

  boolean isAnyAbout(int target) {
    return evidence[target] != null;
  }

  /** Returns the pieces about a target, in the order in which they were found. */
  List<Evidence> about(int target) {
    List<Evidence> pieces = evidence[target];
    return pieces == null ? List.of() : pieces;
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
}
