package io.github.churnrx.evidence;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Knowledge.PatternRule;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.signals.SignalIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The symptoms of a knowledge base with everything that can be worked out before a case comes. */
public final class SymptomIndex {
  /** The place of {@link Cause#LEAVING} among the targets. */
  static final int LEAVING = 0;

  private final List<Symptom> symptoms;
  private final List<Cause> causes;
  private final Map<String, Integer> targetPlaces = new HashMap<>();
  private final Map<String, Integer> symptomPlaces = new HashMap<>();
  private final Compiled[] compiled;
  private final Row[][] rowsOf;
  private final Row[][][] familiesOf;
  private final int[] withAbsence;

  /** Prepares the symptoms of knowledge. */
  public SymptomIndex(Knowledge knowledge, SignalIndex signals) {
    this.symptoms = List.copyOf(knowledge.symptoms());
    this.causes = List.copyOf(knowledge.causes());
    targetPlaces.put(Cause.LEAVING, LEAVING);
    for (Cause cause : causes) {
      targetPlaces.put(cause.id(), targetPlaces.size());
    }
    Map<String, Integer> familyPlaces = new HashMap<>();
    knowledge.families().forEach(family -> familyPlaces.put(family.id(), familyPlaces.size()));
    Map<String, List<PatternRule>> patterns = patterns(knowledge);
    int statedCap = knowledge.thresholds().statedCap();
    this.compiled = new Compiled[symptoms.size()];
    List<Integer> absences = new ArrayList<>();
    for (int i = 0; i < compiled.length; i++) {
      Symptom symptom = symptoms.get(i);
      symptomPlaces.put(symptom.id(), i);
      int family = familyPlaces.getOrDefault(symptom.family().id(), 0);
      int cap = symptom.family().equals(Family.STATED) ? statedCap : Integer.MAX_VALUE;
      compiled[i] =
          new Compiled(
              symptom,
              family,
              claims(symptom, cap),
              absent(symptom, cap),
              symptom.ways().stream().map(way -> compile(way, signals)).toArray(Tested[][]::new),
              reads(symptom, signals),
              List.copyOf(patterns.getOrDefault(symptom.id(), List.of())));
      if (symptom.absent() != null) {
        absences.add(i);
      }
    }
    this.rowsOf = new Row[targetPlaces.size()][];
    this.familiesOf = new Row[targetPlaces.size()][][];
    for (int target = 0; target < rowsOf.length; target++) {
      List<Row> rows = rows(target);
      rowsOf[target] = rows.toArray(Row[]::new);
      familiesOf[target] =
          rows.stream()
              .collect(Collectors.groupingBy(row -> compiled[row.symptom()].family()))
              .values()
              .stream()
              .map(family -> family.toArray(Row[]::new))
              .toArray(Row[][]::new);
    }
    this.withAbsence = absences.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Map<String, List<PatternRule>> patterns(Knowledge knowledge) {
    Map<String, List<PatternRule>> patterns = new HashMap<>();
    for (PatternFile file : knowledge.patterns()) {
      for (PatternRule rule : file.rules()) {
        patterns.computeIfAbsent(rule.raises(), s -> new ArrayList<>()).add(rule);
      }
    }
    return patterns;
  }

  private Weight[] claims(Symptom symptom, int cap) {
    List<Weight> weights = new ArrayList<>();
    for (Claim claim : symptom.supports()) {
      weights.add(new Weight(place(claim), Math.min(cap, claim.strength().tenths())));
    }
    for (Claim claim : symptom.against()) {
      weights.add(new Weight(place(claim), -Math.min(cap, claim.strength().tenths())));
    }
    return weights.toArray(Weight[]::new);
  }

  private static Decibans absent(Symptom symptom, int cap) {
    Decibans absent = symptom.absent();
    return absent == null ? Decibans.ZERO : new Decibans(Math.min(cap, absent.tenths()));
  }

  private int place(Claim claim) {
    return targetPlaces.getOrDefault(claim.target(), LEAVING);
  }

  /** Returns the symptoms that speak for or against a target, heaviest first. */
  private List<Row> rows(int target) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < compiled.length; i++) {
      if (Arrays.stream(compiled[i].weights()).anyMatch(weight -> weight.target() == target)) {
        rows.add(new Row(i, new Decibans(compiled[i].weightFor(target))));
      }
    }
    rows.sort(
        Comparator.<Row>comparingInt(row -> -row.heaviness())
            .thenComparing(row -> symptoms.get(row.symptom()).id()));
    return rows;
  }

  /** Returns what to take down for each way, and last for a pattern: each signal once. */
  private static Read[][] reads(Symptom symptom, SignalIndex signals) {
    List<Read[]> reads = new ArrayList<>();
    for (Way way : symptom.ways()) {
      reads.add(
          reads(
              Stream.concat(
                  way.conditions().stream().map(Condition::signal),
                  symptom.text().signals().stream()),
              signals));
    }
    reads.add(reads(symptom.text().signals().stream(), signals));
    return reads.toArray(Read[][]::new);
  }

  private static Read[] reads(Stream<Signal> named, SignalIndex signals) {
    return named
        .mapToInt(signal -> signals.place(signal.id()))
        .distinct()
        .mapToObj(place -> new Read(signals.at(place), place))
        .toArray(Read[]::new);
  }

  private static Tested[] compile(Way way, SignalIndex signals) {
    return way.conditions().stream()
        .map(condition -> new Tested(signals.place(condition.signal().id()), condition))
        .toArray(Tested[]::new);
  }

  /** Returns how many symptoms there are. */
  public int size() {
    return compiled.length;
  }

  /** Returns the place of a symptom. */
  public int place(String symptom) {
    return symptomPlaces.getOrDefault(symptom, -1);
  }

  /** Returns the symptoms in order. */
  public List<Symptom> symptoms() {
    return symptoms;
  }

  Compiled at(int place) {
    return compiled[place];
  }

  int targets() {
    return rowsOf.length;
  }

  /** Returns the place of a cause among the targets. */
  int target(String cause) {
    return targetPlaces.getOrDefault(cause, -1);
  }

  /** Returns the cause at a place among the targets, {@link #LEAVING} excepted. */
  Cause cause(int target) {
    return causes.get(target - 1);
  }

  /** Returns the symptoms that speak for or against a target, heaviest first. */
  Row[] rowsOf(int target) {
    return rowsOf[target];
  }

  /** Returns the same, those of one family together. */
  Row[][] familiesOf(int target) {
    return familiesOf[target];
  }

  /** Returns the symptoms whose absence says something. */
  int[] withAbsence() {
    return withAbsence;
  }

  /** A symptom, prepared. */
  @SuppressWarnings("ArrayRecordComponent") // walked for every case, never compared or handed out
  record Compiled(
      Symptom symptom,
      int family,
      Weight[] weights,
      Decibans absent,
      Tested[][] ways,
      Read[][] reads,
      List<PatternRule> patterns) {

    /** Returns the weight of the symptom for a target: the heavier one if it claims both. */
    int weightFor(int target) {
      int weight = 0;
      for (Weight claim : weights) {
        if (claim.target() == target && Math.abs(claim.tenths()) > Math.abs(weight)) {
          weight = claim.tenths();
        }
      }
      return weight;
    }

    /** Returns the heaviest weight for any target. */
    Decibans heaviest() {
      int heaviest = 0;
      for (Weight claim : weights) {
        if (Math.abs(claim.tenths()) > Math.abs(heaviest)) {
          heaviest = claim.tenths();
        }
      }
      return new Decibans(heaviest);
    }

    /** Returns what to take down when a way, or with -1 a pattern, raised the symptom. */
    Read[] reads(int way) {
      return reads[way < 0 ? ways.length : way];
    }
  }

  /** What a symptom weighs for a target; negative speaks against. */
  record Weight(int target, int tenths) {}

  /** A symptom that concerns a target, and its weight for it. */
  record Row(int symptom, Decibans weight) {
    int heaviness() {
      return Math.abs(weight.tenths());
    }
  }

  /** A signal with its place. */
  record Read(Signal signal, int place) {}

  /** A condition with the place of its signal. */
  record Tested(int place, Condition condition) {}
}
