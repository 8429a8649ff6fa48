package io.github.churnrx.examples.crm;

import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.ValueText;
import java.util.Locale;
import java.util.Optional;

/**
 * What the pages say of a diagnosis beyond what it says itself, in one language.
 *
 * @param locale the language
 */
public record Words(Locale locale) {
  /** Returns a line of the list. */
  public CustomerRow line(Diagnosis found) {
    Customer customer = found.subject().customer();
    Optional<CauseFinding> main = found.mainCause();
    Optional<Recommendation> first = found.actions().stream().findFirst();
    Money value = customer.annualValue();
    String name = customer.name();
    return new CustomerRow(
        customer.id().value(),
        name == null ? customer.id().value() : name,
        found.tier().map(tier -> tier.label().in(locale)).orElse(""),
        risk(found),
        value == null ? null : value.amount(),
        main.map(finding -> finding.cause().id())
            .orElse(found.undetermined().isPresent() ? CustomerRow.UNDETERMINED : ""),
        main.map(finding -> finding.cause().label().in(locale)).orElse(""),
        first.map(action -> action.text(locale)).orElse(""),
        first.map(action -> action.assignee().text(locale)).orElse(""),
        first.map(Recommendation::due).orElse(null));
  }

  private static CustomerRow.Risk risk(Diagnosis found) {
    if (found.status() == Customer.Status.LOST || found.risk().isEmpty()) {
      return CustomerRow.Risk.LOST;
    }
    boolean isUsual = found.risk().get().level() == RiskLevel.USUAL;
    return found.isRiskUnjudged()
        ? CustomerRow.Risk.UNKNOWN
        : isUsual && found.isAtRisk()
            ? CustomerRow.Risk.RAISED
            : CustomerRow.Risk.valueOf(found.risk().get().level().name());
  }

  /** Returns the answer that was given. */
  public String answered(Diagnosis found, String signal) {
    return found
        .reading(signal)
        .map(reading -> ValueText.of(reading.signal(), reading.value(), locale))
        .orElse("");
  }

  /** Returns an action in words, whether or not it is advised. */
  public String action(Diagnosis found, String id) {
    return found
        .knowledge()
        .flatMap(knowledge -> knowledge.action(id))
        .map(action -> action.label().fill(locale, signal -> value(found, signal)))
        .orElse(id);
  }

  private static Value value(Diagnosis found, String signal) {
    return found.reading(signal).map(Reading::value).orElse(Value.Absent.UNKNOWN);
  }

  /** Returns an answer as a form sends it. */
  public String key(Answer answer) {
    return Diagnoses.key(answer);
  }
}
