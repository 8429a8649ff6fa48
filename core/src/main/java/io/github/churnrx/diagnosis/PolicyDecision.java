package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Policy;
import java.util.List;
import java.util.Locale;

/**
 * A policy that took effect.
 *
 * @param policy the policy
 * @param readings the values that decided, and those that its reason names
 */
public record PolicyDecision(Policy policy, List<Reading> readings) {
  /** Copies the readings. */
  public PolicyDecision {
    readings = List.copyOf(readings);
  }

  /** Returns the reason in words, with its values. Not meant to be parsed. */
  public String text(Locale locale) {
    return policy.reason().fill(locale, id -> Reading.find(readings, id));
  }
}
