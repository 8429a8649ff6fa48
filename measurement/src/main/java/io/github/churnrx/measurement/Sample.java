package io.github.churnrx.measurement;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Diagnoses of customers whose outcome is known: what was found about each, without the cases
 * themselves. It takes customers one after the other. Not thread-safe.
 */
public final class Sample {
  private final Knowledge knowledge;
  private final List<RuleRow> rows;
  private final Map<Place, Integer> rowPlaces = new HashMap<>();
  private final Map<String, Integer> symptomPlaces = new HashMap<>();
  private final List<Knowledge.PatternRule> patterns;
  private final List<Signal> signals;
  private final Map<String, Readings> readings = new LinkedHashMap<>();
  private final BitSet[] fired;
  private final BitSet[] unknown;
  private final Map<String, BitSet> found = new HashMap<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<String> mainCauses = new ArrayList<>();
  private final List<Integer> scores = new ArrayList<>();
  private final List<Double> probabilities = new ArrayList<>();
  private final List<Pieces> pieces = new ArrayList<>();
  private final BitSet left = new BitSet();
  private final BitSet undetermined = new BitSet();
  private final BitSet stated = new BitSet();
  private int lost;

  /** A row of a symptom, as evidence names it. */
  private record Place(String symptom, Location at) {}

  private Sample(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.rows = RuleRow.of(knowledge);
    for (int i = 0; i < rows.size(); i++) {
      rowPlaces.put(new Place(rows.get(i).symptom().id(), rows.get(i).at()), i);
    }
    for (Symptom symptom : knowledge.symptoms()) {
      symptomPlaces.put(symptom.id(), symptomPlaces.size());
    }
    this.patterns = knowledge.patterns().stream().flatMap(file -> file.rules().stream()).toList();
    this.signals =
        knowledge.signals().stream().filter(s -> s.subject() == Subject.CUSTOMER).toList();
    this.fired = bits(rows.size());
    this.unknown = bits(rows.size());
  }

  private static BitSet[] bits(int size) {
    BitSet[] bits = new BitSet[size];
    Arrays.setAll(bits, i -> new BitSet());
    return bits;
  }

  /** Starts an empty sample of diagnoses that are made with some knowledge. */
  public static Sample of(Knowledge knowledge) {
    return new Sample(knowledge);
  }

  /** Adds a customer. One who counts as lost already has no risk, and is only counted. */
  public void add(Diagnosis diagnosis, Label label) {
    Risk risk = diagnosis.risk().orElse(null);
    if (risk == null) {
      lost++;
      return;
    }
    int customer = labels.size();
    labels.add(label);
    left.set(customer, label.left());
    scores.add(risk.score().tenths());
    probabilities.add(risk.probability().map(Probability::value).orElse(Double.NaN));
    pieces.add(Pieces.of(risk, symptomPlaces));
    mainCauses.add(diagnosis.mainCause().map(f -> f.cause().id()).orElse(""));
    undetermined.set(customer, diagnosis.mainCause().isEmpty());
    for (CauseFinding finding : diagnosis.foundCauses()) {
      stated.set(customer, stated.get(customer) || isStated(finding));
      found.computeIfAbsent(finding.cause().id(), c -> new BitSet()).set(customer);
    }
    noteRows(customer, diagnosis, risk);
  }

  private static boolean isStated(CauseFinding finding) {
    return finding.supporting().stream().anyMatch(e -> e.kind() == Evidence.Kind.STATED);
  }

  private void noteRows(int customer, Diagnosis diagnosis, Risk risk) {
    Set<Place> took = new HashSet<>();
    took(risk.supporting(), took);
    took(risk.opposing(), took);
    for (CauseFinding finding : diagnosis.causes()) {
      took(finding.supporting(), took);
      took(finding.opposing(), took);
    }
    Map<String, Reading> read = new HashMap<>();
    for (Signal signal : signals) {
      Reading reading = diagnosis.reading(signal.id()).orElseThrow();
      read.put(signal.id(), reading);
      if (reading.value().isKnown()) {
        readings.computeIfAbsent(signal.id(), s -> new Readings()).note(customer, reading);
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      RuleRow row = rows.get(i);
      if (took.contains(new Place(row.symptom().id(), row.at()))) {
        fired[i].set(customer);
      } else {
        Truth holds = row.holds(diagnosis, read, patterns);
        fired[i].set(customer, holds == Truth.TRUE);
        unknown[i].set(customer, holds == Truth.UNKNOWN);
      }
    }
  }

  private static void took(List<Evidence> evidence, Set<Place> took) {
    for (Evidence piece : evidence) {
      if (piece.kind() == Evidence.Kind.SYMPTOM) {
        took.add(new Place(piece.id(), piece.at()));
      }
    }
  }

  /** Returns the number of customers, those who count as lost already left out. */
  public int size() {
    return labels.size();
  }

  /** Returns how many customers count as lost already, so that there is nothing to foresee. */
  public int lost() {
    return lost;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  List<RuleRow> rows() {
    return rows;
  }

  BitSet fired(int row) {
    return fired[row];
  }

  BitSet unknown(int row) {
    return unknown[row];
  }

  BitSet left() {
    return left;
  }

  Map<String, BitSet> found() {
    return found;
  }

  Map<String, Readings> readings() {
    return readings;
  }

  Label label(int customer) {
    return labels.get(customer);
  }

  /** Returns the id of the best-supported cause that is likely or better; empty if none is. */
  String mainCause(int customer) {
    return mainCauses.get(customer);
  }

  /** Returns for whom a cause was found on the customer's own word, among others. */
  BitSet stated() {
    return stated;
  }

  BitSet undetermined() {
    return undetermined;
  }

  /** Returns the evidence about leaving. */
  Pieces pieces(int customer) {
    return pieces.get(customer);
  }

  List<Integer> scoreTenths() {
    return scores;
  }

  /** Returns the scores of the risk in decibans. */
  double[] scores() {
    return scores.stream().mapToDouble(tenths -> tenths / 10.0).toArray();
  }

  /** Returns the probabilities of leaving; NaN where there is none. */
  double[] probabilities() {
    return probabilities.stream().mapToDouble(p -> p).toArray();
  }

  /** Returns the four counts of something that is there or not, or not known. */
  Contrast contrast(BitSet there, BitSet notKnown, BitSet came) {
    return contrast(there, notKnown, came, all());
  }

  /** Returns the four counts among some customers. */
  Contrast contrast(BitSet there, BitSet notKnown, BitSet came, BitSet among) {
    BitSet with = and(there, among);
    BitSet without = (BitSet) among.clone();
    without.andNot(there);
    without.andNot(notKnown);
    int hits = and(with, came).cardinality();
    int misses = and(without, came).cardinality();
    return new Contrast(hits, with.cardinality() - hits, misses, without.cardinality() - misses);
  }

  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, size());
    return all;
  }

  static BitSet and(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }
}
