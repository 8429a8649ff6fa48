package io.github.churnrx;

import io.github.churnrx.store.Release;
import java.time.Instant;
import java.util.Optional;

/**
 * How a {@link LiveChurnRx} is doing, for a health check.
 *
 * @param release what it diagnoses with
 * @param since when it began to do so
 * @param looked when it last looked at the store
 * @param reloads how many versions have replaced another since it started
 * @param refusal why it does not use what the store says is current; empty if it does
 * @param lastRefusal the last refusal, over or not; empty if there was none
 * @param asPublished whether this library makes of the release what the library that published it
 *     made of it; false if its way of diagnosing has changed since
 */
public record LiveStatus(
    Release release,
    Instant since,
    Instant looked,
    long reloads,
    Optional<Refusal> refusal,
    Optional<Refusal> lastRefusal,
    boolean asPublished) {

  /** Returns whether it uses what the store said was current when it last looked. */
  public boolean isUpToDate() {
    return refusal.isEmpty();
  }
}
