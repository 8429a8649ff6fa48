package io.github.churnrx.diagnosis;

/**
 * An action that would have been advised, had a policy not overruled it.
 *
 * @param recommendation the action
 * @param decision the policy
 */
public record Withheld(Recommendation recommendation, PolicyDecision decision) {}
