package io.github.churnrx.engine;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.evidence.OpenSignal;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells, without diagnosing again, which signals cannot change the first action whatever they turn
 * out to be: those that reach neither what it is for nor any cause with an action as urgent.
 */
final class Sway {
  private final Knowledge knowledge;
  private final Map<String, Integer> mostUrgent = new HashMap<>();
  private final Set<String> decidesActions = new HashSet<>();

  Sway(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Action action : knowledge.actions()) {
      for (Action.Indication row : action.indications()) {
        row.targets().forEach(cause -> mostUrgent.merge(cause, row.priority(), Math::min));
        row.when().forEach(condition -> decidesActions.add(condition.signal().id()));
      }
    }
    knowledge
        .policies()
        .forEach(p -> p.when().forEach(condition -> decidesActions.add(condition.signal().id())));
  }

  /** Returns whether the signal might change the first action. */
  boolean isPossible(OpenSignal candidate, Diagnosis now) {
    if (now.actions().isEmpty() || decidesActions.contains(candidate.signal().id())) {
      return true;
    }
    Recommendation first = now.actions().get(0);
    if (first.because().contains(Cause.UNDETERMINED) || first.because().contains(Cause.LEAVING)) {
      return true;
    }
    for (String cause : candidate.causes()) {
      if (mostUrgent.getOrDefault(cause, Integer.MAX_VALUE) <= first.priority()
          || concerns(first, cause)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the action is for the cause, waits for one of its actions, or is excluded. */
  private boolean concerns(Recommendation first, String cause) {
    if (first.because().contains(cause)) {
      return true;
    }
    for (String before : first.action().after()) {
      Action action = knowledge.action(before).orElseThrow();
      if (action.indications().stream().anyMatch(row -> row.targets().contains(cause))) {
        return true;
      }
    }
    return knowledge
        .cause(cause)
        .flatMap(Cause::exclusiveGroup)
        .map(group -> first.because().stream().anyMatch(other -> isIn(group, other)))
        .orElse(false);
  }

  private boolean isIn(String group, String cause) {
    return knowledge.cause(cause).flatMap(Cause::exclusiveGroup).map(group::equals).orElse(false);
  }
}
