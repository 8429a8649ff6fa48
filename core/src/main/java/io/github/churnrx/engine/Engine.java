package io.github.churnrx.engine;

import io.github.churnrx.diagnosis.Assignee;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Exposure;
import io.github.churnrx.diagnosis.Prescription;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.diagnosis.Undetermined;
import io.github.churnrx.evidence.SymptomIndex;
import io.github.churnrx.evidence.Weighing;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Cause.Link;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.prescription.Prescriber;
import io.github.churnrx.signals.CaseIntake;
import io.github.churnrx.signals.CaseSignals;
import io.github.churnrx.signals.SignalIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through the house for one case: facts, signals, symptoms, causes, actions. Immutable and
 * thread-safe.
 */
public final class Engine {
  private final Knowledge knowledge;
  private final CaseIntake intake;
  private final SymptomIndex symptoms;
  private final RuleRunner runner;
  private final Prescriber prescriber;
  private final Sway sway;

  private Engine(
      Knowledge knowledge, SignalIndex signals, SymptomIndex symptoms, RuleRunner runner) {
    this.knowledge = knowledge;
    this.intake = new CaseIntake(knowledge, signals, Currencies.in(knowledge));
    this.symptoms = symptoms;
    this.runner = runner;
    this.prescriber = new Prescriber(knowledge);
    this.sway = new Sway(knowledge);
  }

  /** Returns an engine that runs the rules with Drools. */
  public static Engine of(Knowledge knowledge, Patterns patterns) {
    return with(
        knowledge, (signals, symptoms) -> DroolsRunner.of(knowledge, signals, symptoms, patterns));
  }

  /** Returns an engine that runs the rules with something else. */
  public static Engine with(
      Knowledge knowledge, BiFunction<SignalIndex, SymptomIndex, RuleRunner> runner) {
    SignalIndex signals = new SignalIndex(knowledge.signals());
    SymptomIndex symptoms = new SymptomIndex(knowledge, signals);
    return new Engine(knowledge, signals, symptoms, runner.apply(signals, symptoms));
  }

  /** Returns the knowledge. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /**
   * Diagnoses one case.
   *
   * @param customerCase the case
   * @param run what the cases of the run have in common
   * @throws RejectedCaseException if the case contradicts itself or the knowledge
   */
  public Diagnosis diagnose(CustomerCase customerCase, Run run) {
    return diagnose(intake.take(customerCase), run);
  }

  /** Diagnoses a case that has been taken in. */
  Diagnosis diagnose(CaseSignals signals, Run run) {
    CustomerCase customerCase = signals.customerCase();
    CaseFact fact = new CaseFact(signals, symptoms.size());
    try (Rounds rounds = runner.open(fact)) {
      rounds.diagnose();
      Weighing weighing = new Weighing(symptoms, knowledge.thresholds(), signals, fact.raised());
      Risk risk = weighing.risk();
      List<CauseFinding> causes = weighing.causes();
      Cause confirmed = customerCase.confirmedReason().flatMap(knowledge::cause).orElse(null);
      Undetermined undetermined = confirmed == null ? weighing.undetermined(risk, causes) : null;

      rounds.prescribe(findings(fact, risk, causes, undetermined, confirmed));
      Prescription prescription = prescriber.prescribe(signals, fact.advised());

      return new Diagnosis(
          customerCase,
          knowledge.version(),
          signals.status(),
          signals.tier(),
          risk,
          causes,
          undetermined,
          confirmed,
          prescription,
          exposures(customerCase, causes, run),
          new OpenQuestions(this, signals, weighing));
    }
  }

  /** Returns who can be asked for a role in a case. */
  Assignee assign(String role, CaseSignals signals) {
    return prescriber.assign(role, signals);
  }

  /** Returns what tells which signals could change the first action. */
  Sway sway() {
    return sway;
  }

  /** Returns what the second round starts from, best first; what a person confirmed before all. */
  private static List<Finding> findings(
      CaseFact fact,
      @Nullable Risk risk,
      List<CauseFinding> causes,
      @Nullable Undetermined undetermined,
      @Nullable Cause confirmed) {
    List<Finding> findings = new ArrayList<>();
    if (confirmed != null) {
      findings.add(finding(0, confirmed.id(), Grade.STRONG, fact));
    }
    for (CauseFinding cause : causes) {
      if (cause.grade().isAtLeast(Grade.CONFLICTED) && !cause.cause().equals(confirmed)) {
        findings.add(finding(findings.size(), cause.cause().id(), cause.grade(), fact));
      }
    }
    if (risk != null && risk.level().isRaised()) {
      findings.add(finding(findings.size(), Cause.LEAVING, grade(risk.level()), fact));
    }
    if (undetermined != null) {
      findings.add(finding(findings.size(), Cause.UNDETERMINED, Grade.NOT_INDICATED, fact));
    }
    return findings;
  }

  private static Finding finding(int place, String target, Grade grade, CaseFact fact) {
    Tier tier = fact.signals().tier();
    return new Finding(
        place,
        target,
        grade,
        tier == null ? Tier.UNKNOWN : tier.id(),
        fact.signals().status(),
        fact);
  }

  private static Grade grade(RiskLevel level) {
    return switch (level) {
      case VERY_HIGH -> Grade.STRONG;
      case HIGH -> Grade.LIKELY;
      case RAISED -> Grade.POSSIBLE;
      case USUAL -> Grade.NOT_INDICATED;
    };
  }

  private List<Exposure> exposures(CustomerCase customerCase, List<CauseFinding> causes, Run run) {
    List<Exposure> exposures = new ArrayList<>(0);
    int limit = knowledge.thresholds().exposedLimit();
    for (CauseFinding finding : causes) {
      if (finding.isFound()) {
        for (Link link : Link.values()) {
          if (finding.cause().exposes().contains(link)) {
            for (String root : Run.roots(customerCase, link)) {
              Run.Others others = run.others(link, root, customerCase.id());
              if (others != null) {
                exposures.add(
                    new Exposure(
                        finding.cause().id(),
                        link,
                        root,
                        others.count(),
                        others.customers().stream().limit(limit).toList()));
              }
            }
          }
        }
      }
    }
    return exposures;
  }
}
