package io.github.churnrx.oracle;

import java.util.Map;
import java.util.TreeMap;

/** Counts what occurs, so that one can tell whether random cases are interesting. */
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  void note(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  int count(String what) {
    return counts.getOrDefault(what, 0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach((what, count) -> text.append(what).append(' ').append(count).append('\n'));
    return text.toString();
  }
}
