package io.github.churnrx.io;

import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.knowledge.Grade;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnosis must be like. What is null or empty is not checked.
 *
 * @param mainCause the code of the main cause
 * @param causes causes with the grade they must have: at least it if it is possible or better,
 *     otherwise just it
 * @param not causes that must not be found, that is, likely or better
 * @param symptoms symptoms that must be raised
 * @param noSymptoms symptoms that must not be raised
 * @param allSymptoms all symptoms that must be raised, and no other; null if not checked
 * @param riskLevel the level of risk
 * @param isUndetermined whether the reason must be undetermined
 * @param actions the first actions, in this order
 * @param noActions actions that must not be advised
 * @param plan everything that must be advised, in this order, and nothing else; null if not checked
 * @param withheld actions that must be withheld, with the policy that does it
 * @param giveUps all policies by which the customer must be let go; null if not checked
 */
public record Expectation(
    @Nullable String mainCause,
    Map<String, Grade> causes,
    List<String> not,
    List<String> symptoms,
    List<String> noSymptoms,
    @Nullable List<String> allSymptoms,
    @Nullable RiskLevel riskLevel,
    @Nullable Boolean isUndetermined,
    List<String> actions,
    List<String> noActions,
    @Nullable List<Task> plan,
    Map<String, String> withheld,
    @Nullable List<String> giveUps) {

  /**
   * An action of a plan.
   *
   * @param action the action's id
   * @param role the role that is to do it, a substitute considered
   * @param days within how many days
   */
  public record Task(String action, String role, long days) {
    /** Returns the task as it is written in a scenario. */
    @Override
    public String toString() {
      return action + ": " + role + " in " + days;
    }
  }

  /** Copies the collections. */
  public Expectation {
    causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
    not = List.copyOf(not);
    symptoms = List.copyOf(symptoms);
    noSymptoms = List.copyOf(noSymptoms);
    allSymptoms = allSymptoms == null ? null : List.copyOf(allSymptoms);
    actions = List.copyOf(actions);
    noActions = List.copyOf(noActions);
    plan = plan == null ? null : List.copyOf(plan);
    withheld = Collections.unmodifiableMap(new LinkedHashMap<>(withheld));
    giveUps = giveUps == null ? null : List.copyOf(giveUps);
  }

  /** Returns the code of the main cause, if it is checked. */
  public Optional<String> main() {
    return Optional.ofNullable(mainCause);
  }

  /** Returns the level of risk, if it is checked. */
  public Optional<RiskLevel> risk() {
    return Optional.ofNullable(riskLevel);
  }

  /** Returns whether the reason must be undetermined, if that is checked. */
  public Optional<Boolean> undetermined() {
    return Optional.ofNullable(isUndetermined);
  }

  /** Returns whether nothing is checked. */
  public boolean isEmpty() {
    return mainCause == null
        && causes.isEmpty()
        && not.isEmpty()
        && symptoms.isEmpty()
        && noSymptoms.isEmpty()
        && allSymptoms == null
        && riskLevel == null
        && isUndetermined == null
        && actions.isEmpty()
        && noActions.isEmpty()
        && plan == null
        && withheld.isEmpty()
        && giveUps == null;
  }
}
