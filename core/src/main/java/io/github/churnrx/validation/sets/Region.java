package io.github.churnrx.validation.sets;

import io.github.churnrx.knowledge.Condition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cases in which conditions all hold: for each signal that they read, the values it must have.
 *
 * @param sets the values by the id of the signal
 */
public record Region(Map<String, ValueSet> sets) {
  /** Copies the map. */
  public Region {
    sets = Collections.unmodifiableMap(new TreeMap<>(sets));
  }

  /** Returns where all of some conditions hold. */
  public static Region of(List<Condition> conditions) {
    Map<String, ValueSet> sets = new TreeMap<>();
    for (Condition condition : conditions) {
      sets.merge(
          condition.signal().id(),
          Scale.of(condition.signal()).passing(condition.test()),
          ValueSet::and);
    }
    return new Region(sets);
  }

  /** Returns whether the conditions can never all hold. */
  public boolean isEmpty() {
    return sets.values().stream().anyMatch(ValueSet::isEmpty);
  }

  /** Returns the ids of the signals that are read. */
  public Set<String> signals() {
    return sets.keySet();
  }

  /** Returns whether wherever this holds, another holds, too. */
  public boolean implies(Region other) {
    return isEmpty() || impliesBut("", other);
  }

  /** Returns whether wherever this holds, another holds, too, one signal left out of it. */
  boolean impliesBut(String leftOut, Region other) {
    for (Map.Entry<String, ValueSet> wanted : other.sets.entrySet()) {
      ValueSet mine = sets.get(wanted.getKey());
      boolean holds =
          wanted.getKey().equals(leftOut) || (mine != null && mine.isWithin(wanted.getValue()));
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether wherever this holds, one of others holds that differ in one signal at most. */
  public boolean impliesAny(List<Region> others) {
    if (isEmpty() || others.stream().anyMatch(other -> impliesBut("", other))) {
      return true;
    }
    for (Map.Entry<String, ValueSet> mine : sets.entrySet()) {
      ValueSet left = mine.getValue();
      for (Region other : others) {
        ValueSet theirs = other.sets.get(mine.getKey());
        if (theirs != null && impliesBut(mine.getKey(), other)) {
          left = left.and(theirs.not());
        }
      }
      if (left.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether both can hold at once, as far as the signals tell that both read. */
  public boolean meets(Region other) {
    if (isEmpty() || other.isEmpty()) {
      return false;
    }
    return sets.entrySet().stream()
        .allMatch(
            mine -> {
              ValueSet theirs = other.sets.get(mine.getKey());
              return theirs == null || mine.getValue().meets(theirs);
            });
  }
}
