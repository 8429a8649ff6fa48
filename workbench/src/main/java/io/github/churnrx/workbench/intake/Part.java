package io.github.churnrx.workbench.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one table are taken for.
 *
 * @param about {@code customers}, or the id of a stream
 * @param key the column with the customer's id
 * @param keyCertainty how sure that is
 * @param where what rows must hold to count, by the name of the column; empty for all rows
 * @param skip what rows must not hold to count, by the name of the column; empty for none
 * @param distinct whether a customer may stand in several rows
 * @param bounds where each value comes from
 */
record Part(
    String about,
    ColumnProfile key,
    Certainty keyCertainty,
    Map<String, List<String>> where,
    Map<String, List<String>> skip,
    boolean distinct,
    List<Bound> bounds) {
  Part {
    where = Map.copyOf(where);
    skip = Map.copyOf(skip);
    bounds = List.copyOf(bounds);
  }

  boolean isCustomers() {
    return about.equals(Target.CUSTOMERS);
  }

  /** Returns whether something gives a value, by the id of the field or signal. */
  boolean gives(String id) {
    return bounds.stream().anyMatch(bound -> bound.target().id().equals(id));
  }

  /** Returns the first day on record; null if no column says. */
  @Nullable LocalDate first() {
    for (Bound bound : bounds) {
      if (bound.target().id().equals("date") && bound.column() != null) {
        return bound.column().dates().first();
      }
    }
    return null;
  }

  /** Returns the last day on which something happened; null if no column says. */
  @Nullable LocalDate last() {
    LocalDate last = null;
    for (Bound bound : bounds) {
      if (bound.target().occurred() && bound.column() != null) {
        LocalDate day = bound.column().dates().last();
        if (day != null && (last == null || day.isAfter(last))) {
          last = day;
        }
      }
    }
    return last;
  }
}
