package io.github.churnrx.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The evidence for and against one target. Of each family the strongest counts on either side. */
final class Sides {
  private final String target;
  private final List<Piece> pieces;

  /** A piece of evidence; a weight below zero speaks against. */
  record Piece(String id, String kind, String family, int weight) {}

  Sides(String target, List<Piece> unsorted) {
    this.target = target;
    this.pieces = new ArrayList<>(unsorted);
    pieces.sort(
        Comparator.<Piece>comparingInt(p -> -Math.abs(p.weight()))
            .thenComparing(Piece::id)
            .thenComparing(p -> List.of("SYMPTOM", "ABSENCE", "STATED").indexOf(p.kind())));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  private List<Piece> side(boolean plus) {
    return pieces.stream().filter(p -> p.weight() >= 0 == plus).toList();
  }

  private List<Piece> counted(boolean plus) {
    Set<String> families = new HashSet<>();
    return side(plus).stream().filter(p -> families.add(p.family())).toList();
  }

  int plus() {
    return counted(true).stream().mapToInt(Piece::weight).sum();
  }

  int minus() {
    return -counted(false).stream().mapToInt(Piece::weight).sum();
  }

  int score() {
    return plus() - minus();
  }

  int familiesFor() {
    return counted(true).size();
  }

  void write(Transcript transcript) {
    for (boolean plus : new boolean[] {true, false}) {
      List<Piece> counted = counted(plus);
      for (Piece p : side(plus)) {
        transcript.evidence(target, p.id(), p.kind(), p.family(), p.weight(), counted.contains(p));
      }
    }
  }
}
