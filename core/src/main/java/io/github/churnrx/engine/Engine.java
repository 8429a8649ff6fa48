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
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Cause.Link;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.prescription.Prescriber;
import io.github.churnrx.signals.CaseIntake;
import io.github.churnrx.signals.CaseSignals;
import io.github.churnrx.signals.SignalIndex;
import io.github.churnrx.signals.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way through the house for one case: facts, signals, symptoms, causes, actions. Immutable and
 * thread-safe.
 */
public final class Engine {
  private final Knowledge knowledge;
  private final Standing standing;
  private final CaseIntake intake;
  private final Part customers;
  private final Lazy<Part> owners;
  private final Lazy<Part> company;

  private Engine(Knowledge knowledge, Runners runners) {
    SignalIndex signals = new SignalIndex(knowledge.signals());
    this.knowledge = knowledge;
    this.standing = new Standing(knowledge);
    this.intake = new CaseIntake(knowledge, signals, Currencies.in(knowledge));
    this.customers = Part.of(knowledge.about(Subject.CUSTOMER), signals, runners);
    this.owners = new Lazy<>(() -> Part.of(knowledge.about(Subject.OWNER), signals, runners));
    this.company = new Lazy<>(() -> Part.of(knowledge.about(Subject.COMPANY), signals, runners));
  }

  /** Returns an engine that runs the rules with Drools. */
  public static Engine of(Knowledge knowledge, Patterns patterns) {
    return with(
        knowledge, (part, signals, symptoms) -> DroolsRunner.of(part, signals, symptoms, patterns));
  }

  /** Returns an engine that runs the rules with something else. */
  public static Engine with(Knowledge knowledge, Runners runners) {
    return new Engine(knowledge, runners);
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
    Subject subject = customerCase.subject();
    Part part = part(subject);
    CaseFact fact = new CaseFact(signals, part.symptoms().size());
    try (Rounds rounds = part.runner().open(fact)) {
      rounds.diagnose();
      Weighing weighing =
          new Weighing(
              part.symptoms(),
              knowledge.thresholds(),
              // It was fitted to customers, and says nothing of account owners.
              subject == Subject.CUSTOMER ? knowledge.calibration().orElse(null) : null,
              signals,
              fact.raised());
      boolean mayLeave = subject != Subject.COMPANY;
      Risk risk = mayLeave ? weighing.risk() : null;
      List<CauseFinding> causes = weighing.causes();
      Cause confirmed =
          customerCase.confirmedReason().flatMap(knowledge::currentCause).orElse(null);
      Undetermined undetermined =
          mayLeave && confirmed == null ? weighing.undetermined(risk, causes) : null;

      rounds.prescribe(findings(fact, risk, causes, undetermined, confirmed));
      Prescription prescription = part.prescriber().prescribe(signals, fact.advised());

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
          exposures(customerCase, signals.status(), risk, causes, run),
          new OpenQuestions(this, signals, weighing));
    }
  }

  /** Returns who can be asked for a role in a case. */
  Assignee assign(String role, CaseSignals signals) {
    return part(signals.customerCase().subject()).prescriber().assign(role, signals);
  }

  /** Returns what tells which signals could change the first action for a subject. */
  Sway sway(Subject subject) {
    return part(subject).sway();
  }

  /**
   * Returns a recorder of what the cases of a run have in common.
   *
   * @param origin what the run is said to be made by
   */
  public Run.Recorder recorder(@Nullable Object origin) {
    return Run.recorder(knowledge.thresholds().exposedLimit(), this::rank, origin);
  }

  private int rank(CustomerCase customerCase) {
    Tier tier = standing.tier(customerCase);
    return tier == null ? Integer.MAX_VALUE : tier.rank();
  }

  private Part part(Subject subject) {
    return switch (subject) {
      case CUSTOMER -> customers;
      case OWNER -> owners.get();
      case COMPANY -> company.get();
    };
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

  private List<Exposure> exposures(
      CustomerCase customerCase,
      Customer.Status status,
      @Nullable Risk risk,
      List<CauseFinding> causes,
      Run run) {
    return switch (customerCase.subject()) {
      case CUSTOMER -> sharing(customerCase, causes, run);
      case OWNER -> {
        boolean leaves =
            status != Customer.Status.ACTIVE || risk == null || risk.level().isRaised();
        yield leaves || causes.stream().anyMatch(CauseFinding::isFound)
            ? lookedAfter(customerCase, causes, run)
            : List.of();
      }
      case COMPANY -> List.of();
    };
  }

  /** The customers whom an account owner might take along, or who would be left alone. */
  private List<Exposure> lookedAfter(CustomerCase owner, List<CauseFinding> causes, Run run) {
    String id = owner.id().value();
    Run.Others customers = run.customersOf(id);
    if (customers == null) {
      return List.of();
    }
    String cause =
        causes.stream()
            .filter(CauseFinding::isFound)
            .findFirst()
            .map(finding -> finding.cause().id())
            .orElse(Cause.LEAVING);
    return List.of(
        new Exposure(
            cause,
            Link.OWNER,
            id,
            customers.count(),
            customers.customers().stream().limit(knowledge.thresholds().exposedLimit()).toList()));
  }

  /** The other customers who share what a found cause goes back to. */
  private List<Exposure> sharing(CustomerCase customerCase, List<CauseFinding> causes, Run run) {
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

  /** Makes what runs the rules of the part of knowledge that is about one subject. */
  @FunctionalInterface
  public interface Runners {

    /**
     * Returns what runs the rules.
     *
     * @param part the knowledge about one subject
     * @param signals the signals of the whole knowledge
     * @param symptoms the symptoms of the part
     */
    RuleRunner of(Knowledge part, SignalIndex signals, SymptomIndex symptoms);
  }

  /** What a case about one subject is diagnosed with. */
  private record Part(SymptomIndex symptoms, RuleRunner runner, Prescriber prescriber, Sway sway) {
    static Part of(Knowledge part, SignalIndex signals, Runners runners) {
      SymptomIndex symptoms = new SymptomIndex(part, signals);
      return new Part(
          symptoms, runners.of(part, signals, symptoms), new Prescriber(part), new Sway(part));
    }
  }
}
