package io.github.churnrx.prescription;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;

/**
 * A prescription row that fired for a finding.
 *
 * @param finding the place of the finding among the findings, best first
 * @param target the finding's cause, {@code LEAVING} or {@code UNDETERMINED}
 * @param action the action
 * @param indication the row
 */
public record Advised(int finding, String target, Action action, Indication indication) {}
