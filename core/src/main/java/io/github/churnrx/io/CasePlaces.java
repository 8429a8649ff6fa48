package io.github.churnrx.io;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a case stands in the text that it was read from, and where its values do. Immutable. */
public final class CasePlaces {
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
   * Returns a problem of the case with its place in the text: that of the value which it is about,
   * otherwise where the case begins.
   */
  public Problem placed(Problem problem) {
    if (problem.at().row() > 0) {
      return problem;
    }
    return problem.movedTo(place(problem));
  }

  private Location place(Problem problem) {
    String pointer = problem.at().file();
    for (String top : CaseShape.CASE) {
      int start = pointer.indexOf("/" + top);
      if (item != null && start >= 0) {
        List<String> path = path(pointer.substring(start + 1));
        boolean isName = problem.code().equals(ProblemCode.UNKNOWN_SIGNAL.id());
        Item found = find(item, path, problem.value());
        return found == null ? at : isName ? found.keyAt() : found.at();
      }
    }
    return at;
  }

  /** Splits a pointer; the id of a signal may have anything in it. */
  private static List<String> path(String pointer) {
    if (pointer.startsWith(CaseShape.SIGNALS + "/")) {
      return List.of(CaseShape.SIGNALS, pointer.substring(CaseShape.SIGNALS.length() + 1));
    }
    return List.of(pointer.split("/"));
  }

  /** Follows a path; a case has its events in order, so those of the text are told by the value. */
  private static @Nullable Item find(Item from, List<String> path, String value) {
    if (path.isEmpty()) {
      return from;
    }
    List<String> rest = path.subList(1, path.size());
    if (from.is(Item.Kind.ARRAY)) {
      return from.children().stream()
          .map(child -> find(child, rest, value))
          .filter(found -> found != null && isWritten(value, found.text()))
          .findFirst()
          .orElse(null);
    }
    String name = path.get(0);
    if (name.startsWith(CaseShape.OWNER + "-")) {
      String part = name.substring(CaseShape.OWNER.length() + 1);
      return find(from, List.of(CaseShape.OWNER, part), value);
    }
    for (Item child : from.children()) {
      if (child.key().equals(name) || child.key().equals(CaseShape.camelCase(name))) {
        return find(child, rest, value);
      }
    }
    return null;
  }

  private static boolean isWritten(String value, String text) {
    return text.equals(value) || text.startsWith(value + "T");
  }
}
