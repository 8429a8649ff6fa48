package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.PolicyDecision;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Field;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole way of a diagnosis for somebody who checks it: from each action back to its causes,
 * from each cause to its evidence, and from each piece to the row of the knowledge, the values and
 * events it rests on, and the sources.
 */
final class Trace {
  private final Diagnosis diagnosis;
  private final Voice voice;
  private final StringBuilder text = new StringBuilder();

  Trace(Diagnosis diagnosis, Voice voice) {
    this.diagnosis = diagnosis;
    this.voice = voice;
  }

  String text() {
    line(
        0,
        voice.say("依据（供核查；权重单位：分贝）", "How this follows (weights in decibans)")
            + voice.say("；知识版本 ", "; knowledge version ")
            + diagnosis.knowledgeVersion());
    for (Recommendation action : diagnosis.actions()) {
      action(voice.label("行动", "Action"), action);
    }
    for (Withheld withheld : diagnosis.prescription().withheld()) {
      action(voice.label("暂不做", "Withheld"), withheld.recommendation());
      policy(2, withheld.decision());
    }
    for (PolicyDecision giveUp : diagnosis.prescription().giveUps()) {
      policy(0, giveUp);
    }
    diagnosis
        .risk()
        .ifPresent(
            risk -> {
              line(
                  0,
                  voice.label("风险", "Risk") + voice.say(risk.level().label()) + " " + risk.score());
              evidence("+", risk.supporting());
              evidence("-", risk.opposing());
            });
    diagnosis.causes().forEach(this::cause);
    return text.toString();
  }

  private void action(String kind, Recommendation recommendation) {
    line(
        0,
        kind
            + recommendation.id()
            + " ← "
            + String.join(", ", recommendation.because())
            + at(recommendation.indication().at(), recommendation.action().sources()));
    line(
        2,
        voice.label("优先级", "priority")
            + recommendation.priority()
            + "; "
            + voice.say(recommendation.action().stage().label()));
    List<Text> steps = recommendation.action().steps();
    for (int i = 0; i < steps.size(); i++) {
      line(2, voice.say("步骤 ", "step ") + (i + 1) + voice.say("：", ": ") + voice.say(steps.get(i)));
    }
    Text proof = recommendation.action().proof();
    if (proof != null) {
      line(2, voice.label("完成凭证", "proof") + voice.say(proof));
    }
    readings(2, recommendation.readings());
  }

  private void policy(int indent, PolicyDecision decision) {
    line(
        indent,
        voice.label("策略", "Policy")
            + decision.policy().id()
            + " ("
            + voice.say(decision.policy().kind().label())
            + ") "
            + decision.text(voice.locale())
            + at(decision.policy().at(), decision.policy().sources()));
    readings(indent + 2, decision.readings());
  }

  private void cause(CauseFinding finding) {
    line(
        0,
        voice.label("原因", "Cause")
            + finding.cause().id()
            + " "
            + voice.say(finding.cause().label())
            + voice.say("：", ": ")
            + voice.say(finding.grade().label())
            + ", "
            + finding.score()
            + " = "
            + finding.weightFor()
            + " - "
            + new Decibans(Math.abs(finding.weightAgainst().tenths())).toString().replace("+", "")
            + ", "
            + voice.say("可判断部分 ", "part that could be judged ")
            + String.format(Locale.ROOT, "%.2f", finding.coverage())
            + at(finding.cause().at(), finding.cause().sources()));
    evidence("+", finding.supporting());
    evidence("-", finding.opposing());
    finding.missing().forEach(this::missing);
  }

  private void evidence(String sign, List<Evidence> pieces) {
    for (Evidence piece : pieces) {
      line(
          2,
          sign
              + " "
              + piece.id()
              + " "
              + piece.weight()
              + (piece.counted()
                  ? ""
                  : voice.aside(voice.say("不计：同族已有更强证据", "not counted: its family has stronger")))
              + " "
              + voice.label("证据族", "family")
              + piece.family().id()
              + "; "
              + piece.text(voice.locale())
              + at(piece.at(), piece.sources()));
      readings(6, piece.readings());
      piece.events().forEach(this::event);
    }
  }

  private void readings(int indent, List<Reading> readings) {
    for (Reading reading : readings) {
      line(
          indent,
          reading.signal().id()
              + " = "
              + reading.text(voice.locale())
              + voice.aside(
                  reading.given() ? voice.say("直接给出", "given") : voice.say("推导", "derived"))
              + " "
              + reading.signal().at());
    }
  }

  private void event(Event event) {
    List<String> fields = new ArrayList<>();
    for (Field<Event> field : event.type().fields()) {
      Object value = field.computed() ? null : field.recorded(event);
      if (value != null) {
        fields.add(field.id() + " " + value);
      }
    }
    line(6, event.type().id() + ": " + String.join(", ", fields));
  }

  private void missing(Missing missing) {
    List<String> unknown = new ArrayList<>();
    missing.signals().stream().map(Signal::id).forEach(unknown::add);
    missing.streams().stream().map(EventType::id).forEach(unknown::add);
    line(
        2,
        "? "
            + missing.symptom()
            + " "
            + missing.weight()
            + " "
            + voice.label("未知", "not known")
            + String.join(", ", unknown));
  }

  private static String at(Location at, List<String> sources) {
    return "  [" + at + (sources.isEmpty() ? "" : "; " + String.join(", ", sources)) + "]";
  }

  private void line(int indent, String content) {
    text.append(" ".repeat(indent)).append(Voice.oneLine(content)).append('\n');
  }
}
