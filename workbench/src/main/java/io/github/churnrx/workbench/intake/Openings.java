package io.github.churnrx.workbench.intake;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Family;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.knowledge.Symptom.Claim;
import io.github.churnrx.knowledge.Symptom.Way;
import io.github.churnrx.mapping.MappedContents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what each thing that a customer's record lacks could tell about causes, and whether it could
 * make a cause likely that is not. Thread-safe.
 */
final class Openings {
  private final Knowledge knowledge;
  private final LackOf lackOf;
  private final int likely;
  private final int statedCap;
  private final Map<Unknown, List<Piece>> pieces = new ConcurrentHashMap<>();

  Openings(Knowledge knowledge, MappedContents contents) {
    this.knowledge = knowledge;
    this.lackOf = new LackOf(contents);
    this.likely = knowledge.thresholds().likely();
    this.statedCap = knowledge.thresholds().statedCap();
  }

  /**
   * What something lacking could tell about a cause.
   *
   * @param weight the heaviest piece of evidence, in tenths of a deciban, for or against
   * @param decides whether, if all that it may tell came true, the cause would become likely
   */
  record Opening(int weight, boolean decides) {}

  /** Something lacking, and what it could tell by the codes of causes. */
  record Opened(Lack lack, Map<String, Opening> causes) {}

  /** A symptom with what keeps it from being judged, by ids. */
  private record Unknown(String symptom, List<String> signals, List<String> streams) {}

  /** What a symptom would say if something lacking were had. */
  private record Piece(Lack lack, String cause, String family, int weight, boolean enough) {}

  /** Collects, for one cause, the heaviest evidence of each family. */
  private static final class Reach {
    private final Map<String, Integer> families = new HashMap<>(4);
    private int heaviest;

    private void add(Piece piece) {
      heaviest = Math.max(heaviest, Math.abs(piece.weight()));
      if (piece.enough() && piece.weight() > 0) {
        families.merge(piece.family(), piece.weight(), Math::max);
      }
    }
  }

  /** Returns what is lacking for a customer, with what it could tell. */
  List<Opened> of(Diagnosis diagnosis) {
    Map<String, Lack> lacks = new LinkedHashMap<>();
    Map<String, Map<String, Reach>> reaches = new HashMap<>();
    for (Missing missing : diagnosis.doubt().missing()) {
      for (Piece piece : pieces(missing)) {
        lacks.putIfAbsent(piece.lack().id(), piece.lack());
        reaches
            .computeIfAbsent(piece.lack().id(), id -> new HashMap<>())
            .computeIfAbsent(piece.cause(), cause -> new Reach())
            .add(piece);
      }
    }
    Map<String, CauseFinding> findings = new HashMap<>();
    diagnosis.causes().forEach(finding -> findings.put(finding.cause().id(), finding));
    List<Opened> opened = new ArrayList<>();
    for (Lack lack : lacks.values()) {
      Map<String, Opening> causes = new HashMap<>();
      reaches
          .getOrDefault(lack.id(), Map.of())
          .forEach(
              (cause, reach) ->
                  causes.put(
                      cause, new Opening(reach.heaviest, decides(reach, findings.get(cause)))));
      opened.add(new Opened(lack, causes));
    }
    return opened;
  }

  /** Of each family only the strongest piece counts, also beside what is known already. */
  private boolean decides(Reach reach, @Nullable CauseFinding finding) {
    if (finding != null && finding.isFound()) {
      return false;
    }
    int score = finding == null ? 0 : finding.score().tenths();
    for (Map.Entry<String, Integer> family : reach.families.entrySet()) {
      score += Math.max(0, family.getValue() - counted(finding, family.getKey()));
    }
    return score >= likely;
  }

  private static int counted(@Nullable CauseFinding finding, String family) {
    if (finding != null) {
      for (Evidence piece : finding.supporting()) {
        if (piece.counted() && piece.family().id().equals(family)) {
          return piece.weight().tenths();
        }
      }
    }
    return 0;
  }

  private List<Piece> pieces(Missing missing) {
    Unknown unknown =
        new Unknown(
            missing.symptom(),
            missing.signals().stream().map(Signal::id).toList(),
            missing.streams().stream().map(EventType::id).toList());
    return pieces.computeIfAbsent(unknown, key -> work(missing));
  }

  private List<Piece> work(Missing missing) {
    Symptom symptom = knowledge.symptom(missing.symptom()).orElse(null);
    if (symptom == null) {
      return List.of();
    }
    Map<String, Lack> bySignal = new LinkedHashMap<>();
    missing.signals().forEach(signal -> bySignal.put(signal.id(), lackOf.signal(signal)));
    Map<String, Lack> lacks = new LinkedHashMap<>();
    bySignal.values().forEach(lack -> lacks.put(lack.id(), lack));
    Set<String> enough = new HashSet<>();
    for (Way way : symptom.ways()) {
      alone(way, bySignal, enough);
    }
    Set<String> streams = new HashSet<>();
    for (EventType stream : missing.streams()) {
      Lack lack = lackOf.stream(stream);
      lacks.putIfAbsent(lack.id(), lack);
      streams.add(lack.id());
    }
    if (streams.size() == 1) {
      enough.addAll(streams);
    }
    List<Piece> made = new ArrayList<>();
    for (Lack lack : lacks.values()) {
      symptom.supports().forEach(claim -> add(made, lack, symptom, claim, 1, enough));
      symptom.against().forEach(claim -> add(made, lack, symptom, claim, -1, enough));
    }
    return List.copyOf(made);
  }

  /** Notes the one thing that a row waits for, if it waits for one only. */
  private static void alone(Way way, Map<String, Lack> bySignal, Set<String> enough) {
    Set<String> needed = new HashSet<>();
    for (Condition condition : way.conditions()) {
      Lack lack = bySignal.get(condition.signal().id());
      if (lack != null) {
        needed.add(lack.id());
      }
    }
    if (needed.size() == 1) {
      enough.addAll(needed);
    }
  }

  private void add(
      List<Piece> made, Lack lack, Symptom symptom, Claim claim, int sign, Set<String> enough) {
    if (knowledge.cause(claim.target()).isPresent()) {
      int weight = claim.strength().tenths();
      int capped = symptom.family().equals(Family.STATED) ? Math.min(statedCap, weight) : weight;
      made.add(
          new Piece(
              lack,
              claim.target(),
              symptom.family().id(),
              sign * capped,
              enough.contains(lack.id())));
    }
  }
}
