package io.github.churnrx.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Calendar days, and what has happened by a date. */
final class Days {

  /** No fact is older; earlier days come from spreadsheets that count from there. */
  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private Days() {}

  /** Days from one date to another; negative if the second is earlier. */
  static double between(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }

  /** Whether the date is known and not after asOf. */
  static boolean happened(@Nullable LocalDate date, LocalDate asOf) {
    return date != null && !date.isAfter(asOf);
  }

  /** Days from start until end, or until asOf while the end has not happened. */
  static double taken(LocalDate start, @Nullable LocalDate end, LocalDate asOf) {
    return between(start, end == null || end.isAfter(asOf) ? asOf : end);
  }

  /** Whether something due is still not done although its day has passed; due today is in time. */
  static boolean overdue(LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate asOf) {
    return dueOn.isBefore(asOf) && !happened(doneOn, asOf);
  }

  /** Days past the due date, whether done late or still not done; 0 when in time. */
  static double late(LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate asOf) {
    return Math.max(0, taken(dueOn, doneOn, asOf));
  }
}
