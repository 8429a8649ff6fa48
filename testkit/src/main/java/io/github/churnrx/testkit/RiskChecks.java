package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.diagnosis.Undetermined.Reason;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is expected of the risk, and of not knowing the cause. */
final class RiskChecks {
  private static final Set<String> RISK = Set.of(Cause.LEAVING);
  private static final Text UNDETERMINED = Text.of("原因未定", "undetermined");

  private final Examined examined;
  private final Diagnosis diagnosis;

  RiskChecks(Examined examined) {
    this.examined = examined;
    this.diagnosis = examined.expecting();
  }

  FindingAssert level(RiskLevel least, RiskLevel most) {
    Optional<Risk> risk = diagnosis.risk().filter(r -> !diagnosis.isRiskUnjudged());
    if (risk.map(r -> isBetween(r.level(), least, most)).orElse(false)) {
      return FindingAssert.of(examined, risk.orElseThrow());
    }
    boolean isTooLow = risk.map(r -> r.level().compareTo(least) < 0).orElse(false);
    examined.fail(
        join(
            Text.of("风险", "risk "),
            least == most ? Text.of("", "") : Text.of("至少", "at least "),
            least.label()),
        found(),
        isTooLow ? examined.hints().towards(Cause.LEAVING) : List.of(),
        RISK);
    return FindingAssert.missing(examined, Cause.LEAVING);
  }

  private static boolean isBetween(RiskLevel level, RiskLevel least, RiskLevel most) {
    return level.compareTo(least) >= 0 && level.compareTo(most) <= 0;
  }

  void unjudged() {
    if (!diagnosis.isRiskUnjudged()) {
      examined.fail(Text.of("无从判断的风险", "a risk that cannot be judged"), found(), List.of(), RISK);
    }
  }

  private Text found() {
    return diagnosis
        .risk()
        .map(
            risk -> diagnosis.isRiskUnjudged() || risk.isJudged() ? Words.risk(risk) : atRisk(risk))
        .orElseGet(
            () ->
                join(
                    Text.of("不判断风险：", "no risk is judged: "),
                    diagnosis.about().label(),
                    Text.of("，", ", "),
                    diagnosis.status().label()));
  }

  /** Listed as at risk, with nothing for or against it. */
  private Text atRisk(Risk risk) {
    return join(risk.level().label(), Text.of("，状态：", ", status: "), diagnosis.status().label());
  }

  void undetermined(@Nullable Reason reason) {
    Optional<Reason> found = diagnosis.undetermined().map(Undetermined::reason);
    if (reason == null ? found.isPresent() : found.filter(reason::equals).isPresent()) {
      return;
    }
    Text expected =
        reason == null ? UNDETERMINED : join(UNDETERMINED, Text.of("：", ": "), reason.label());
    List<CauseFinding> causes = diagnosis.foundCauses();
    Text otherwise =
        causes.isEmpty()
            ? Text.of("没有人问原因：既未流失，也无风险", "nobody asks for a cause: neither lost nor at risk")
            : Words.causes(causes);
    examined.fail(
        expected,
        found.map(Reason::label).orElse(otherwise),
        List.of(),
        causes.stream().map(finding -> finding.cause().id()).collect(Collectors.toSet()));
  }

  void notUndetermined() {
    diagnosis
        .undetermined()
        .ifPresent(
            u ->
                examined.fail(
                    Text.of("原因已定", "not undetermined"), u.reason().label(), List.of(), Set.of()));
  }
}
