package io.github.churnrx.testkit;

import io.github.churnrx.facts.CustomerCase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Starts cases that are all judged for one day in one time zone, so that a test finds the same on
 * every day. Immutable.
 */
public final class Cases {
  private final LocalDate asOf;
  private final ZoneId zone;

  private Cases(LocalDate asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
  }

  /** Returns what starts cases for a day, in UTC. */
  public static Cases on(LocalDate asOf) {
    return on(asOf, ZoneOffset.UTC);
  }

  /** Returns what starts cases for a day in a time zone. */
  public static Cases on(LocalDate asOf, ZoneId zone) {
    return new Cases(asOf, zone);
  }

  /** Starts a case about a customer. */
  public CustomerCase.Builder of(String customer) {
    return CustomerCase.of(customer).asOf(asOf).zone(zone);
  }

  /** Starts a case about an account owner. */
  public CustomerCase.Builder ofOwner(String owner) {
    return CustomerCase.ofOwner(owner).asOf(asOf).zone(zone);
  }

  /** Starts a case about the supplying company. */
  public CustomerCase.Builder ofCompany(String company) {
    return CustomerCase.ofCompany(company).asOf(asOf).zone(zone);
  }

  /** Returns the day for which cases are judged. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the time zone of all days. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Returns an earlier day.
   *
   * @param days how many days before the day of the cases
   */
  public LocalDate daysAgo(int days) {
    return asOf.minusDays(days);
  }

  /** Returns a clock that stands at noon of the day, for code that asks what day it is. */
  public Clock clock() {
    return Clock.fixed(asOf.atTime(LocalTime.NOON).atZone(zone).toInstant(), zone);
  }

  @Override
  public String toString() {
    return "Cases on " + asOf + " in " + zone;
  }
}
