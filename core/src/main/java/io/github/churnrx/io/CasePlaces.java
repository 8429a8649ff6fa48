package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a case stands in the text that it was read from, and where its signals do. Immutable. */
public final class CasePlaces {
  private static final String SIGNALS = "/" + CaseShape.SIGNALS + "/";

  private final Location at;
  private final @Nullable Item item;

  private CasePlaces(Location at, @Nullable Item item) {
    this.at = at;
    this.item = item;
  }

  static CasePlaces of(Item item) {
    return new CasePlaces(item.at(), item);
  }

  /** Returns the places of a case of which only the beginning is known. */
  public static CasePlaces at(Location at) {
    return new CasePlaces(at, null);
  }

  /**
   * Returns a problem of the case with its place in the text: that of the signal which it is about,
   * otherwise where the case begins.
   */
  public Problem placed(Problem problem) {
    if (problem.at().row() > 0) {
      return problem;
    }
    Location place = signal(problem).orElse(at);
    return new Problem(
        problem.severity(),
        problem.code(),
        place,
        problem.value(),
        problem.message(),
        problem.remedy());
  }

  private Optional<Location> signal(Problem problem) {
    String pointer = problem.at().file();
    int end = pointer.indexOf(SIGNALS);
    if (item == null || end < 0) {
      return Optional.empty();
    }
    String name = pointer.substring(end + SIGNALS.length());
    boolean isName = problem.code().equals(ProblemCode.UNKNOWN_SIGNAL.id());
    return item.children().stream()
        .filter(member -> member.key().equals(CaseShape.SIGNALS))
        .flatMap(signals -> signals.children().stream())
        .filter(signal -> signal.key().equals(name))
        .map(signal -> isName ? signal.keyAt() : signal.at())
        .findFirst();
  }
}
