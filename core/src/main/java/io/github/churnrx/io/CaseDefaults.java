package io.github.churnrx.io;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a case that does not say otherwise.
 *
 * @param asOf the day for which cases are judged; null if every case must say it
 * @param zone the time zone that days are in
 */
public record CaseDefaults(@Nullable LocalDate asOf, ZoneId zone) {

  /** Returns the defaults for cases that all give their date, in UTC. */
  public static CaseDefaults none() {
    return new CaseDefaults(null, ZoneOffset.UTC);
  }

  /**
   * Returns defaults with a date.
   *
   * @param day the day for which cases are judged
   */
  public static CaseDefaults asOf(LocalDate day) {
    return new CaseDefaults(day, ZoneOffset.UTC);
  }

  /**
   * Returns these defaults with another time zone.
   *
   * @param other the time zone
   */
  public CaseDefaults in(ZoneId other) {
    return new CaseDefaults(asOf, other);
  }
}
