package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Template;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer or an account owner is leaving or has left, or what in the company makes customers
 * leave; how sure that is, what is not known, and what to do. Risk, causes and actions are three
 * separate results. Immutable and thread-safe.
 */
public final class Diagnosis {
  private final CustomerCase subject;
  private final String knowledgeVersion;
  private final Customer.Status status;
  private final @Nullable Tier tier;
  private final @Nullable Risk risk;
  private final List<CauseFinding> causes;
  private final @Nullable Undetermined undetermined;
  private final @Nullable Cause confirmed;
  private final Prescription prescription;
  private final List<Exposure> exposures;
  private final Doubt doubt;

  /**
   * Creates a diagnosis; the library does this.
   *
   * @param subject the case
   * @param knowledgeVersion the version of the knowledge
   * @param status the customer's status, given or derived
   * @param tier the customer's tier, given or derived; null if not known
   * @param risk the risk of leaving; null for a lost customer
   * @param causes the causes for or against which there is evidence, ranked
   * @param undetermined why no cause is likely; null if one is, or if nobody asks
   * @param confirmed the reason that a person confirmed; null if none
   * @param prescription what to do
   * @param exposures who else is exposed
   * @param doubt what is not known
   */
  public Diagnosis(
      CustomerCase subject,
      String knowledgeVersion,
      Customer.Status status,
      @Nullable Tier tier,
      @Nullable Risk risk,
      List<CauseFinding> causes,
      @Nullable Undetermined undetermined,
      @Nullable Cause confirmed,
      Prescription prescription,
      List<Exposure> exposures,
      Doubt doubt) {
    this.subject = subject;
    this.knowledgeVersion = knowledgeVersion;
    this.status = status;
    this.tier = tier;
    this.risk = risk;
    this.causes = List.copyOf(causes);
    this.undetermined = undetermined;
    this.confirmed = confirmed;
    this.prescription = prescription;
    this.exposures = List.copyOf(exposures);
    this.doubt = doubt;
  }

  /** Returns the case that was diagnosed. */
  public CustomerCase subject() {
    return subject;
  }

  /** Returns whom the diagnosis is about: a customer, an account owner or the company. */
  public Subject about() {
    return subject.subject();
  }

  /** Returns the id of the customer, or of the account owner or the company it is about. */
  public CustomerId customer() {
    return subject.id();
  }

  /** Returns the day for which the diagnosis holds. */
  public LocalDate asOf() {
    return subject.asOf();
  }

  /** Returns the version of the knowledge that was used. */
  public String knowledgeVersion() {
    return knowledgeVersion;
  }

  /** Returns the knowledge that was used; empty if it is not at hand. */
  public Optional<Knowledge> knowledge() {
    return doubt.knowledge();
  }

  /** Returns the customer's status. */
  public Customer.Status status() {
    return status;
  }

  /** Returns the customer's tier, if it is known. */
  public Optional<Tier> tier() {
    return Optional.ofNullable(tier);
  }

  /** Returns the risk of leaving; empty for who has left, and for the company. */
  public Optional<Risk> risk() {
    return Optional.ofNullable(risk);
  }

  /**
   * Returns whether leaving is more to be feared than usual: the risk is raised, or the customer is
   * listed as at risk. Who has left is not at risk.
   */
  public boolean isAtRisk() {
    return status != Customer.Status.LOST
        && (status == Customer.Status.AT_RISK || (risk != null && risk.level().isRaised()));
  }

  /**
   * Returns whether too little is known to say whether there is an unusual risk: nothing speaks for
   * or against leaving, and the customer is not listed as at risk. What was not looked for, as with
   * who has left, is not unjudged.
   */
  public boolean isRiskUnjudged() {
    return risk != null && !risk.isJudged() && !isAtRisk();
  }

  /**
   * Returns the causes for or against which there is evidence, by score, coverage and code. Causes
   * without any evidence are not listed.
   */
  public List<CauseFinding> causes() {
    return causes;
  }

  /** Returns the causes that are likely or better, in rank order. */
  public List<CauseFinding> foundCauses() {
    return causes.stream().filter(CauseFinding::isFound).toList();
  }

  /** Returns the best-supported cause that is likely or better. */
  public Optional<CauseFinding> mainCause() {
    return causes.stream().filter(CauseFinding::isFound).findFirst();
  }

  /**
   * Returns the finding for a cause.
   *
   * @param code the code of the cause, such as {@code BROKEN_PROMISE}
   * @return empty if nothing speaks for or against it, and if the knowledge has no such cause
   */
  public Optional<CauseFinding> cause(String code) {
    return causes.stream().filter(f -> f.cause().id().equals(code)).findFirst();
  }

  /** Returns why no cause is likely, if the customer is lost or at risk and none is. */
  public Optional<Undetermined> undetermined() {
    return Optional.ofNullable(undetermined);
  }

  /** Returns the reason that a person confirmed. It is acted upon, and never changes a score. */
  public Optional<Cause> confirmedReason() {
    return Optional.ofNullable(confirmed);
  }

  /** Returns what to do and what not. */
  public Prescription prescription() {
    return prescription;
  }

  /** Returns the actions in the order in which they are to be done. */
  public List<Recommendation> actions() {
    return prescription.actions();
  }

  /**
   * Returns the advice to take an action.
   *
   * @param id the id of the action, such as {@code PAY_REBATE}
   * @return empty if it is not advised, and if the knowledge has no such action
   */
  public Optional<Recommendation> action(String id) {
    return actions().stream().filter(action -> action.id().equals(id)).findFirst();
  }

  /**
   * Returns the other customers of the run that are exposed to a found cause; for an account owner
   * who might leave or has left, those that he or she looks after.
   */
  public List<Exposure> exposures() {
    return exposures;
  }

  /** Returns what is not known. */
  public Doubt doubt() {
    return doubt;
  }

  /** Returns the questions worth asking, the most rewarding first. */
  public List<Question> askNext() {
    return doubt.askNext();
  }

  /**
   * Returns the question about a signal.
   *
   * @param signal the id of the signal
   * @return empty if it is not worth asking now, and if the knowledge has no such signal
   */
  public Optional<Question> question(String signal) {
    return askNext().stream().filter(one -> one.signal().id().equals(signal)).findFirst();
  }

  /**
   * Returns what the customer said, point by point: given, or read from free text, whether or not
   * it makes a cause possible.
   *
   * @return the remarks by date
   */
  public List<Remark> remarks() {
    return doubt.remarks();
  }

  /**
   * Returns the value of a signal, whether or not anything rests on it; empty if the knowledge has
   * no signal of that id.
   */
  public Optional<Reading> reading(String signal) {
    return doubt.reading(signal);
  }

  /**
   * Returns a text of the knowledge, such as the label of an action, with the values of the case.
   *
   * @param text the text with its places; a signal that the knowledge lacks is told as unknown
   * @param locale the language, Chinese or else English
   */
  public String fill(Template text, Locale locale) {
    return text.fill(locale, id -> reading(id).map(Reading::value).orElse(Value.Absent.UNKNOWN));
  }

  /** Returns the rows that did not fire because of a single test, the nearest first. */
  public List<NearMiss> nearMisses() {
    return doubt.nearMisses();
  }

  /**
   * Returns how the diagnosis follows, as a tree: actions, risk and causes, each down to the rows
   * of the knowledge, values and events that it rests on.
   */
  public Explanation explain() {
    return Explainer.explain(this);
  }

  /** Compares what was found; doubts follow from the rest and are left out. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Diagnosis that
        && subject.equals(that.subject)
        && knowledgeVersion.equals(that.knowledgeVersion)
        && status == that.status
        && Objects.equals(tier, that.tier)
        && Objects.equals(risk, that.risk)
        && causes.equals(that.causes)
        && Objects.equals(undetermined, that.undetermined)
        && prescription.equals(that.prescription)
        && exposures.equals(that.exposures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subject.id(), subject.asOf(), knowledgeVersion, causes.size());
  }

  @Override
  public String toString() {
    return customer().value()
        + " as of "
        + asOf()
        + ": "
        + (risk == null ? status.name() : "risk " + risk.level())
        + ", "
        + mainCause().map(f -> f.cause().id() + " " + f.grade()).orElse("no likely cause");
  }
}
