package io.github.churnrx.workbench.comparison;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What matters most of a diagnosis.
 *
 * @param mainCause the code of the main cause; empty for none
 * @param cause its names
 * @param riskLevel the name of the level of risk; empty for none
 * @param risk its names
 * @param firstAction the id of the first action; empty for none
 * @param action what to do
 * @param actions the ids of all actions in their order
 * @param rejected whether there is no diagnosis at all
 */
record Verdict(
    String mainCause,
    Text cause,
    String riskLevel,
    Text risk,
    String firstAction,
    Text action,
    List<String> actions,
    boolean rejected) {
  private static final Text NONE = Text.of("无", "none");
  private static final Text NO_DIAGNOSIS = Text.of("不能诊断", "cannot be diagnosed");

  /** Stands for a case that is rejected. */
  static final Verdict REJECTED =
      new Verdict(
          "rejected",
          NO_DIAGNOSIS,
          "rejected",
          NO_DIAGNOSIS,
          "rejected",
          NO_DIAGNOSIS,
          List.of(),
          true);

  /**
   * Sums a diagnosis up.
   *
   * @param renamed the codes of replaced causes with those that count now
   */
  static Verdict of(Diagnosis diagnosis, Map<String, String> renamed) {
    List<Recommendation> actions = diagnosis.actions();
    String cause = diagnosis.mainCause().map(f -> f.cause().id()).orElse("");
    return new Verdict(
        renamed.getOrDefault(cause, cause),
        diagnosis.mainCause().map(f -> f.cause().label()).orElse(NONE),
        diagnosis.risk().map(risk -> risk.level().name()).orElse(""),
        diagnosis.risk().map(risk -> risk.level()).map(RiskLevel::label).orElse(NONE),
        actions.isEmpty() ? "" : actions.get(0).id(),
        actions.isEmpty() ? NONE : words(actions.get(0)),
        actions.stream().map(Recommendation::id).toList(),
        false);
  }

  private static Text words(Recommendation action) {
    return Text.of(action.text(Locale.CHINESE), action.text(Locale.ENGLISH));
  }

  boolean hasSameMainCause(Verdict other) {
    return mainCause.equals(other.mainCause);
  }

  boolean hasSameRisk(Verdict other) {
    return riskLevel.equals(other.riskLevel);
  }

  boolean hasSameFirstAction(Verdict other) {
    return firstAction.equals(other.firstAction);
  }

  /** Returns whether nothing differs that counts. */
  boolean isLike(Verdict other) {
    return hasSameMainCause(other) && hasSameRisk(other) && hasSameFirstAction(other);
  }
}
