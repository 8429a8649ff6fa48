package io.github.churnrx.evidence;

import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Knowledge.PatternFile;
import io.github.churnrx.knowledge.Knowledge.PatternRule;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.signals.SignalIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The symptoms of a knowledge base with everything that can be worked out before a case comes. */
public final class SymptomIndex {
  /** The place of {@link Cause#LEAVING} among the targets. */
  static final int LEAVING = 0;

  private final List<Symptom> symptoms;
  private final List<Cause> causes;
  private final List<Family> families;
  private final Map<String, Integer> targetPlaces = new HashMap<>();
  private final Map<String, Integer> symptomPlaces = new HashMap<>();
  private final Compiled[] compiled;
  private final int[][] rowsOf;
  private final int[] withAbsence;

  /** Prepares the symptoms of knowledge. */
  public SymptomIndex(Knowledge knowledge, SignalIndex signals) {
    this.symptoms = List.copyOf(knowledge.symptoms());
    this.causes = List.copyOf(knowledge.causes());
    this.families = List.copyOf(knowledge.families());
    targetPlaces.put(Cause.LEAVING, LEAVING);
    for (Cause cause : causes) {
      targetPlaces.put(cause.id(), targetPlaces.size());
    }
    Map<String, Integer> familyPlaces = new HashMap<>();
    families.forEach(family -> familyPlaces.put(family.id(), familyPlaces.size()));
    Map<String, List<PatternRule>> patterns = patterns(knowledge);
    int statedCap = knowledge.thresholds().statedCap();
    this.compiled = new Compiled[symptoms.size()];
    List<List<Integer>> rows = new ArrayList<>();
    targetPlaces.keySet().forEach(target -> rows.add(new ArrayList<>()));
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
              List.copyOf(patterns.getOrDefault(symptom.id(), List.of())));
      for (Weight weight : compiled[i].weights()) {
        rows.get(weight.target()).add(i);
      }
      if (symptom.absent() != null) {
        absences.add(i);
      }
    }
    this.rowsOf =
        rows.stream()
            .map(list -> list.stream().distinct().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
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

  List<Family> families() {
    return families;
  }

  /** Returns the symptoms that speak for or against a target. */
  int[] rowsOf(int target) {
    return rowsOf[target];
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
  }

  /** What a symptom weighs for a target; negative speaks against. */
  record Weight(int target, int tenths) {}

  /** A condition with the place of its signal. */
  record Tested(int place, Condition condition) {}
}
