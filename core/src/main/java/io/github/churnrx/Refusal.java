package io.github.churnrx;

import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.store.Release;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a published version, or the store as a whole, could not be used; the last good version stayed
 * in use.
 *
 * @param at when that was first seen
 * @param release the version that was refused; empty if the store could not even be read
 * @param problems what is wrong, at least one
 */
public record Refusal(Instant at, Optional<Release> release, List<Problem> problems) {

  /** Copies the list. */
  public Refusal {
    problems = List.copyOf(problems);
  }

  /** Returns the problems in words, one a line. */
  public String describe(Locale locale) {
    return problems.stream()
        .map(problem -> problem.describe(locale))
        .collect(Collectors.joining("\n"));
  }

  /** Returns whether this is the same as another, seen at another time. */
  boolean isAgain(Refusal other) {
    return release.equals(other.release) && problems.equals(other.problems);
  }
}
