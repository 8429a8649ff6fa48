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
 * @param riskLevel the level of risk
 * @param isUndetermined whether the reason must be undetermined
 * @param actions the first actions, in this order
 * @param noActions actions that must not be advised
 */
public record Expectation(
    @Nullable String mainCause,
    Map<String, Grade> causes,
    List<String> not,
    List<String> symptoms,
    @Nullable RiskLevel riskLevel,
    @Nullable Boolean isUndetermined,
    List<String> actions,
    List<String> noActions) {

  /** Copies the collections. */
  public Expectation {
    causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
    not = List.copyOf(not);
    symptoms = List.copyOf(symptoms);
    actions = List.copyOf(actions);
    noActions = List.copyOf(noActions);
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
        && riskLevel == null
        && isUndetermined == null
        && actions.isEmpty()
        && noActions.isEmpty();
  }
}
