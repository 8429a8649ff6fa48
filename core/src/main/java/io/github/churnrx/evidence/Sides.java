package io.github.churnrx.evidence;

import io.github.churnrx.diagnosis.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The evidence for and against one target, sorted, with what counts marked. */
final class Sides {
  private static final Comparator<Evidence> HEAVIEST_FIRST =
      Comparator.<Evidence>comparingInt(e -> -Math.abs(e.weight().tenths()))
          .thenComparing(Evidence::id)
          .thenComparing(Evidence::kind);

  final List<Evidence> supporting = new ArrayList<>(4);
  final List<Evidence> opposing = new ArrayList<>(2);
  int weightFor;
  int weightAgainst;
  int familiesFor;

  Sides(List<Evidence> pieces) {
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
