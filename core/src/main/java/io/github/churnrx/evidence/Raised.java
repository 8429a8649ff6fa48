package io.github.churnrx.evidence;

import io.github.churnrx.facts.Event;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The symptoms that were raised for one case, in whatever order the rules fired. Not thread-safe.
 */
public final class Raised {
  private static final int NOT = Integer.MAX_VALUE;
  private static final int BY_PATTERN = Integer.MAX_VALUE - 1;
  private static final Comparator<Event> BY_DATE =
      Comparator.comparing(Event::date).thenComparing(Event::toString);

  private final int[] ways;
  private @Nullable TreeSet<Event>[] matched;

  /** Creates it with nothing raised, for so many symptoms. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets that only this class sees
  public Raised(int symptoms) {
    this.ways = new int[symptoms];
    Arrays.fill(ways, NOT);
    this.matched = new TreeSet[0];
  }

  /** Notes that a row of a symptom fired. */
  public void raise(int symptom, int way) {
    ways[symptom] = Math.min(ways[symptom], way);
  }

  /** Notes that a pattern of a symptom fired. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // as above
  public void raise(int symptom, List<Event> events) {
    ways[symptom] = Math.min(ways[symptom], BY_PATTERN);
    if (matched.length == 0) {
      matched = new TreeSet[ways.length];
    }
    TreeSet<Event> all = matched[symptom];
    if (all == null) {
      all = new TreeSet<>(BY_DATE);
      matched[symptom] = all;
    }
    all.addAll(events);
  }

  /** Returns whether a symptom was raised. */
  public boolean isRaised(int symptom) {
    return ways[symptom] != NOT;
  }

  /** Returns the first row that raised a symptom, or -1 if a pattern did. */
  int way(int symptom) {
    return ways[symptom] == BY_PATTERN ? -1 : ways[symptom];
  }

  /** Returns the events that patterns matched, by date. */
  List<Event> events(int symptom) {
    if (matched.length == 0) {
      return List.of();
    }
    TreeSet<Event> events = matched[symptom];
    return events == null ? List.of() : List.copyOf(events);
  }
}
