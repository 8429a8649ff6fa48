package io.github.churnrx.testkit;

import static io.github.churnrx.testkit.Words.join;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.diagnosis.Undetermined.Reason;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.testkit.Kind.Entry;
import io.github.churnrx.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is expected of a diagnosis. Each method throws an {@link AssertionError} that tells what was
 * expected and found, the nearest miss, and how the diagnosis follows; or an {@link
 * UnknownNameException} where the knowledge does not have a name.
 */
public sealed class DiagnosisAssert
    permits FindingAssert, ActionAssert, WithheldAssert, QuestionAssert {
  private final Examined examined;

  DiagnosisAssert(Examined examined) {
    this.examined = examined;
  }

  final Examined examined() {
    return examined;
  }

  final Diagnosis diagnosis() {
    return examined.expecting();
  }

  /** Describes the diagnosis; the words stand at the head of failures that follow. */
  public final DiagnosisAssert as(String description) {
    return new DiagnosisAssert(examined.as(description));
  }

  /** Describes the diagnosis, like {@link #as}, for languages in which that is a keyword. */
  public final DiagnosisAssert describedAs(String description) {
    return as(description);
  }

  /** Expects this cause to be the main one: the best of those that are likely or better. */
  public final FindingAssert hasMainCause(String cause) {
    return new CauseChecks(examined).main(examined.find(Kind.CAUSE, cause));
  }

  /** Expects no cause to be likely or better. */
  public final DiagnosisAssert hasNoMainCause() {
    List<CauseFinding> found = diagnosis().foundCauses();
    if (!found.isEmpty()) {
      fail(Text.of("没有可能性大的原因", "no likely cause"), Words.causes(found), ids(found));
    }
    return this;
  }

  /** Expects a cause to be found, that is, likely or better. */
  public final FindingAssert hasCause(String cause) {
    return hasCause(cause, Grade.LIKELY);
  }

  /**
   * Expects a grade of a cause.
   *
   * @param cause the cause
   * @param grade the least grade if it is possible or better, otherwise just this grade
   */
  public final FindingAssert hasCause(String cause, Grade grade) {
    return new CauseChecks(examined).graded(examined.find(Kind.CAUSE, cause), grade);
  }

  /**
   * Expects just these causes to be found, best first, and no other.
   *
   * @throws IllegalArgumentException if none is named; that is {@link #hasNoMainCause}
   */
  public final DiagnosisAssert hasExactlyCauses(String... causes) {
    if (causes.length == 0) {
      throw new IllegalArgumentException(
          Text.of("没有写任何原因：请用 hasNoMainCause。", "No cause is named: use hasNoMainCause.")
              .in(examined.locale()));
    }
    List<String> expected =
        Arrays.stream(causes).map(cause -> examined.find(Kind.CAUSE, cause).id()).toList();
    List<CauseFinding> found = diagnosis().foundCauses();
    if (!found.stream().map(finding -> finding.cause().id()).toList().equals(expected)) {
      fail(
          join(
              Text.of("恰好这些原因：", "just the causes "),
              Words.list(expected.stream().map(Words::plain).toList())),
          Words.causes(found),
          ids(found));
    }
    return this;
  }

  /** Expects a cause not to be found: not likely or better. */
  public final DiagnosisAssert doesNotHaveCause(String cause) {
    new CauseChecks(examined).notFound(examined.find(Kind.CAUSE, cause));
    return this;
  }

  /** Expects the customer to be lost or at risk and no cause to be likely. */
  public final DiagnosisAssert isUndetermined() {
    new RiskChecks(examined).undetermined(null);
    return this;
  }

  /** Expects the customer to be lost or at risk and no cause to be likely, for a reason. */
  public final DiagnosisAssert isUndetermined(Reason reason) {
    new RiskChecks(examined).undetermined(reason);
    return this;
  }

  /** Expects a cause to be likely, or nobody to ask for one. */
  public final DiagnosisAssert isNotUndetermined() {
    new RiskChecks(examined).notUndetermined();
    return this;
  }

  /**
   * Expects a level of risk. That of a customer about whom nothing speaks for or against leaving is
   * not {@link RiskLevel#USUAL} but cannot be judged.
   */
  public final FindingAssert hasRisk(RiskLevel level) {
    return new RiskChecks(examined).level(level, level);
  }

  /** Expects at least a level of risk. */
  public final FindingAssert hasRiskAtLeast(RiskLevel level) {
    return new RiskChecks(examined).level(level, RiskLevel.VERY_HIGH);
  }

  /** Expects that too little is known to judge the risk. */
  public final DiagnosisAssert hasUnjudgedRisk() {
    new RiskChecks(examined).unjudged();
    return this;
  }

  /** Expects the status of the customer, given or derived. */
  public final DiagnosisAssert hasStatus(Customer.Status status) {
    Customer.Status found = diagnosis().status();
    if (found != status) {
      fail(join(Text.of("状态 ", "status "), status.label()), found.label(), Set.of());
    }
    return this;
  }

  /** Expects the tier of the customer, given or derived. */
  public final DiagnosisAssert hasTier(String tier) {
    Entry expected = examined.find(Kind.TIER, tier);
    if (!diagnosis().tier().map(found -> found.id().equals(expected.id())).orElse(false)) {
      fail(
          join(Text.of("层级 ", "tier "), Vocabulary.named(expected)),
          diagnosis()
              .tier()
              .map(found -> examined.names().named(Kind.TIER, found.id()))
              .orElse(Words.NONE),
          Set.of());
    }
    return this;
  }

  /** Expects a symptom to be raised, whatever it is evidence of. */
  public final DiagnosisAssert raises(String symptom) {
    new SymptomChecks(examined).raised(examined.find(Kind.SYMPTOM, symptom));
    return this;
  }

  /** Expects a symptom not to be raised. */
  public final DiagnosisAssert doesNotRaise(String symptom) {
    new SymptomChecks(examined).notRaised(examined.find(Kind.SYMPTOM, symptom));
    return this;
  }

  /** Expects an action to be advised. */
  public final ActionAssert recommends(String action) {
    return new ActionChecks(examined).advised(examined.find(Kind.ACTION, action));
  }

  /** Expects an action not to be advised; withheld counts as not advised. */
  public final DiagnosisAssert doesNotRecommend(String action) {
    new ActionChecks(examined).notAdvised(examined.find(Kind.ACTION, action));
    return this;
  }

  /** Expects no action at all to be advised. */
  public final DiagnosisAssert recommendsNothing() {
    if (!diagnosis().actions().isEmpty()) {
      fail(Text.of("没有行动", "no action"), Words.actions(diagnosis().actions()), Set.of());
    }
    return this;
  }

  /** Expects an action to be withheld by a policy. */
  public final WithheldAssert withholds(String action) {
    return new ActionChecks(examined).withheld(examined.find(Kind.ACTION, action));
  }

  /** Expects a policy to let the customer go. */
  public final DiagnosisAssert letsGoBy(String policy) {
    new ActionChecks(examined).letsGo(examined.find(Kind.POLICY, policy));
    return this;
  }

  /** Expects no policy to let the customer go. */
  public final DiagnosisAssert doesNotLetGo() {
    new ActionChecks(examined).keeps();
    return this;
  }

  /** Expects the question for a signal to be among those worth asking. */
  public final QuestionAssert asks(String signal) {
    return new QuestionChecks(examined).asked(examined.find(Kind.SIGNAL, signal));
  }

  /** Expects the question for a signal not to be among those worth asking. */
  public final DiagnosisAssert doesNotAsk(String signal) {
    new QuestionChecks(examined).notAsked(examined.find(Kind.SIGNAL, signal));
    return this;
  }

  /** Expects that no answer could change what is done first. */
  public final DiagnosisAssert asksNothing() {
    new QuestionChecks(examined).nothingAsked();
    return this;
  }

  /** Expects another customer of the run to be named as exposed, too. */
  public final DiagnosisAssert exposes(String customer) {
    List<String> found = examined.exposed();
    if (!found.contains(customer)) {
      fail(
          Text.of("也受影响的客户 " + customer, customer + " to be exposed, too"),
          Words.list(found.stream().map(Words::plain).toList()),
          Set.of());
    }
    return this;
  }

  final void fail(Text expected, Text found, Set<String> open) {
    examined.fail(expected, found, List.of(), open);
  }

  private static Set<String> ids(List<CauseFinding> findings) {
    return findings.stream().map(finding -> finding.cause().id()).collect(Collectors.toSet());
  }

  /** Returns how the diagnosis reads in one line. */
  @Override
  public final String toString() {
    return examined.diagnosis().toString();
  }
}
