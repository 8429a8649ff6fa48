package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.facts.Money;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.knowledge.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what money is at issue: what we owe, what the customer owes, what may be lost. The two debts
 * are told apart by the ids of their signals, {@code we-owe.…} and {@code they-owe.…}.
 */
final class MoneyText {
  private static final String WE_OWE = "we-owe.";
  private static final String THEY_OWE = "they-owe.";

  private final Diagnosis diagnosis;
  private final Voice voice;

  MoneyText(Diagnosis diagnosis, Voice voice) {
    this.diagnosis = diagnosis;
    this.voice = voice;
  }

  /** Returns the amounts, or nothing if none is known. */
  Optional<String> line() {
    List<String> parts = new ArrayList<>();
    Map<String, Reading> readings = readings();
    for (Reading reading : readings.values()) {
      debt(reading).ifPresent(parts::add);
    }
    sales().ifPresent(parts::add);
    return parts.isEmpty() ? Optional.empty() : Optional.of(voice.clauses(parts));
  }

  private Optional<String> sales() {
    Money yearly = diagnosis.subject().customer().annualValue();
    if (yearly == null || yearly.amount().signum() <= 0) {
      return Optional.empty();
    }
    String amount = ValueText.money(yearly, voice.locale());
    Conclusion conclusion = new Conclusion(diagnosis, voice);
    if (conclusion.isLost()) {
      return Optional.of(voice.say("已失去年销售额 " + amount, "sales of " + amount + " a year lost"));
    }
    return conclusion.isAtRisk()
        ? Optional.of(voice.say("涉及年销售额 " + amount, "sales of " + amount + " a year at stake"))
        : Optional.empty();
  }

  private Optional<String> debt(Reading reading) {
    Signal signal = reading.signal();
    String amount = reading.text(voice.locale()) + voice.aside(shortName(signal));
    if (signal.id().startsWith(WE_OWE)) {
      return Optional.of(voice.say("我方欠客户 " + amount, "we owe " + amount));
    }
    if (signal.id().startsWith(THEY_OWE)) {
      return Optional.of(voice.say("客户欠我方 " + amount, "the customer owes " + amount));
    }
    return Optional.empty();
  }

  /** Returns the name of a signal without the group that Chinese names begin with. */
  private String shortName(Signal signal) {
    String name = voice.say(signal.label());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns every positive amount that evidence, actions or policies name, by signal. */
  private Map<String, Reading> readings() {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (CauseFinding finding : diagnosis.causes()) {
      fromEvidence(finding.supporting(), readings);
      fromEvidence(finding.opposing(), readings);
    }
    diagnosis.risk().ifPresent(risk -> fromEvidence(risk.supporting(), readings));
    for (Recommendation action : diagnosis.actions()) {
      collect(action.readings(), readings);
    }
    for (PolicyDecision giveUp : diagnosis.prescription().giveUps()) {
      collect(giveUp.readings(), readings);
    }
    for (Withheld withheld : diagnosis.prescription().withheld()) {
      collect(withheld.decision().readings(), readings);
    }
    return readings;
  }

  private static void fromEvidence(List<Evidence> evidence, Map<String, Reading> readings) {
    evidence.forEach(piece -> collect(piece.readings(), readings));
  }

  private static void collect(List<Reading> some, Map<String, Reading> readings) {
    for (Reading reading : some) {
      if (reading.value() instanceof Value.Amount amount && amount.money().amount().signum() > 0) {
        readings.putIfAbsent(reading.signal().id(), reading);
      }
    }
  }
}
