package io.github.churnrx.io;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Probability;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.ValueText;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says who a diagnosis is about and how urgent it is. */
final class Who {
  private final Diagnosis diagnosis;
  private final Customer customer;
  private final Voice voice;

  Who(Diagnosis diagnosis, Voice voice) {
    this.diagnosis = diagnosis;
    this.customer = diagnosis.subject().customer();
    this.voice = voice;
  }

  /** Returns the first line of a page. */
  String headline() {
    List<String> parts = new ArrayList<>();
    parts.add(nameAndId());
    if (isCustomer()) {
      parts.add(tier());
      tenure(parts);
    }
    Money value = customer.annualValue();
    if (value != null && isCustomer()) {
      String amount = ValueText.money(value, voice.locale());
      parts.add(voice.say("年销售额 " + amount, amount + " a year"));
    }
    parts.add(voice.say("截至 " + diagnosis.asOf(), "as of " + diagnosis.asOf()));
    return voice.say(
        "【" + urgency() + "】" + String.join(" · ", parts),
        urgency().toUpperCase(Locale.ROOT) + " | " + String.join(" | ", parts));
  }

  /** Returns the risk in words, or that the customer is lost; for the company, that it is it. */
  String urgency() {
    if (diagnosis.about() == Subject.COMPANY) {
      return voice.say("公司自查", "our own company");
    }
    if (diagnosis.status() == Customer.Status.LOST || diagnosis.risk().isEmpty()) {
      LocalDate lostOn = customer.lostOn();
      if (!isCustomer()) {
        return lostOn == null
            ? voice.say("已离职", "has left")
            : voice.say("已离职，自 " + lostOn, "left on " + lostOn);
      }
      return lostOn == null
          ? voice.say("已流失", "lost")
          : voice.say("已流失，自 " + lostOn, "lost since " + lostOn);
    }
    Risk risk = diagnosis.risk().get();
    if (diagnosis.isRiskUnjudged()) {
      return voice.say("无从判断风险", "risk cannot be judged");
    }
    if (!risk.level().isRaised() && diagnosis.isAtRisk()) {
      return voice.say("已列为有风险", "listed as at risk");
    }
    if (!isCustomer() && risk.level().isRaised()) {
      String level = voice.say(risk.level().label());
      return voice.say("离职风险" + level, level + " risk of leaving us");
    }
    return level(risk) + risk.probability().map(this::probability).orElse("");
  }

  private String probability(Probability probability) {
    String value = String.format(Locale.ROOT, "%.0f%%", 100 * probability.value());
    String error = String.format(Locale.ROOT, "%.1f%%", 100 * probability.error());
    return voice.say(
        "，流失概率 " + value + "（平均误差 " + error + "）",
        ", probability of leaving " + value + " (off by " + error + " on average)");
  }

  private String level(Risk risk) {
    return switch (risk.level()) {
      case USUAL -> voice.say("风险一般", "no unusual risk");
      case RAISED -> voice.say("风险偏高", "raised risk");
      case HIGH -> voice.say("风险高", "high risk");
      case VERY_HIGH -> voice.say("风险很高", "very high risk");
    };
  }

  /** Returns the name, or the id if the name is not known; of an owner, with what he or she is. */
  String name() {
    return diagnosis.about() == Subject.OWNER
        ? voice.say("客户经理", "account owner ") + bare()
        : bare();
  }

  String nameAndId() {
    String id = customer.id().value();
    return bare().equals(id) ? name() : name() + voice.aside(id);
  }

  private String bare() {
    String name = customer.name();
    return name == null || name.isBlank() ? customer.id().value() : name;
  }

  private boolean isCustomer() {
    return diagnosis.about() == Subject.CUSTOMER;
  }

  String tier() {
    if (!isCustomer()) {
      return voice.say(diagnosis.about().label());
    }
    return diagnosis
        .tier()
        .map(tier -> voice.say(tier.label()))
        .orElse(voice.say("层级未知", "tier not known"));
  }

  private void tenure(List<String> parts) {
    LocalDate since = customer.since();
    LocalDate lostOn = customer.lostOn();
    LocalDate until =
        lostOn != null && !lostOn.isAfter(diagnosis.asOf()) ? lostOn : diagnosis.asOf();
    if (since == null || since.isAfter(until)) {
      return;
    }
    Period tenure = Period.between(since, until);
    int years = tenure.getYears();
    int months = tenure.getMonths();
    if (years > 0) {
      parts.add(voice.say("合作 " + years + " 年", "customer for " + count(years, "year")));
    } else if (months > 0) {
      parts.add(voice.say("合作 " + months + " 个月", "customer for " + count(months, "month")));
    } else {
      parts.add(voice.say("新客户", "new customer"));
    }
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
