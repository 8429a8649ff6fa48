package io.github.churnrx.benchmarks.peer;

import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The functions that the rules call. */
public final class Reads {
  private Reads() {}

  /** Returns a number or amount of an event, or NaN. */
  public static double number(Event event, String field, LocalDate asOf) {
    Object read = read(event, field, asOf);
    if (read instanceof Money money) {
      return money.amount().doubleValue();
    }
    if (read instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return read instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Returns whether an event says yes to a question. */
  public static boolean yes(Event event, String field, LocalDate asOf) {
    return Boolean.TRUE.equals(read(event, field, asOf));
  }

  /** Returns whether an event says no to a question. */
  public static boolean no(Event event, String field, LocalDate asOf) {
    return Boolean.FALSE.equals(read(event, field, asOf));
  }

  /** Returns the total of a field. */
  public static double sum(List<?> events, String field, LocalDate asOf) {
    return numbers(events, field, asOf).sum();
  }

  /** Returns the greatest value of a field. */
  public static double max(List<?> events, String field, LocalDate asOf) {
    return numbers(events, field, asOf).max().orElse(Double.NaN);
  }

  /** Returns the least value of a field. */
  public static double min(List<?> events, String field, LocalDate asOf) {
    return numbers(events, field, asOf).min().orElse(Double.NaN);
  }

  /** Returns the mean of a field. */
  public static double average(List<?> events, String field, LocalDate asOf) {
    return numbers(events, field, asOf).average().orElse(Double.NaN);
  }

  private static DoubleStream numbers(List<?> events, String field, LocalDate asOf) {
    return events.stream().mapToDouble(event -> number((Event) event, field, asOf));
  }

  private static @Nullable Object read(Event event, String field, LocalDate asOf) {
    EventType type = event.type();
    return type.field(field).orElseThrow().read(event, asOf);
  }

  /** Returns the number of days from one day to another. */
  public static double days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** Returns the ratio, or 1 if chance alone would explain the difference too often. */
  public static double guarded(double ratio, long count, double expected, double guard) {
    return guard >= 1 || tail(count, expected) <= guard ? ratio : 1;
  }

  /** Returns how likely a Poisson count is at least as far from its mean, on the same side. */
  public static double tail(long count, double mean) {
    double below = 0;
    double term = Math.exp(-mean);
    for (long k = 0; k < count; k++) {
      below += term;
      term *= mean / (double) (k + 1);
    }
    return count <= mean ? Math.min(1, below + term) : Math.min(1, 1 - below);
  }
}
