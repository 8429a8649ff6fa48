package io.github.churnrx.oracle;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days after one day until another; from the beginning of the record if there is no first. */
record Period(@Nullable LocalDate after, LocalDate until) {

  List<Event> eventsOf(EventType stream, CustomerCase customerCase) {
    return customerCase.events(stream).stream()
        .filter(e -> after == null || e.date().isAfter(after))
        .filter(e -> !e.date().isAfter(until))
        .toList();
  }

  /** Returns whether a stream is completely recorded from the first of these days. */
  boolean isCovered(EventType stream, CustomerCase customerCase) {
    LocalDate complete = customerCase.completeSince(stream);
    return after == null || complete == null || !complete.isAfter(after.plusDays(1));
  }

  /** Returns the last so many of these days. */
  Period last(int days) {
    return new Period(until.minusDays(days), until);
  }

  /** Returns as many days as these and directly before them. */
  Period before(int days) {
    LocalDate end = start();
    return new Period(end.minusDays(days), end);
  }

  LocalDate start() {
    if (after == null) {
      throw new IllegalStateException("the whole record has no beginning");
    }
    return after;
  }

  int days() {
    return (int) (until.toEpochDay() - start().toEpochDay());
  }
}
