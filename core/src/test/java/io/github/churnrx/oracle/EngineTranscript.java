package io.github.churnrx.oracle;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Withheld;
import io.github.churnrx.knowledge.Tier;
import io.github.churnrx.knowledge.Value;
import java.math.BigDecimal;
import java.util.List;

/** Writes down what the engine found. */
final class EngineTranscript {
  private final Transcript transcript = new Transcript();

  private EngineTranscript() {}

  static List<String> of(Diagnosis diagnosis) {
    EngineTranscript writer = new EngineTranscript();
    writer.write(diagnosis);
    return writer.transcript.lines();
  }

  private void write(Diagnosis diagnosis) {
    transcript.standing(
        diagnosis.status().name(), diagnosis.tier().map(Tier::id).orElse("unknown"));
    diagnosis
        .risk()
        .ifPresent(
            risk -> {
              transcript.risk(risk.level().name(), risk.score().tenths());
              risk.supporting().forEach(e -> evidence("LEAVING", e));
              risk.opposing().forEach(e -> evidence("LEAVING", e));
            });
    for (CauseFinding finding : diagnosis.causes()) {
      cause(diagnosis.causes().indexOf(finding) + 1, finding);
    }
    diagnosis
        .undetermined()
        .ifPresent(u -> transcript.undetermined(u.reason().name(), u.coverage()));
    diagnosis.actions().forEach(this::action);
    diagnosis.prescription().withheld().forEach(this::withheld);
    diagnosis
        .prescription()
        .giveUps()
        .forEach(
            decision -> {
              transcript.giveUp(decision.policy().id());
              decision.readings().forEach(this::value);
            });
  }

  private void cause(int rank, CauseFinding f) {
    String code = f.cause().id();
    transcript.cause(
        rank,
        code,
        f.grade().name(),
        f.score().tenths(),
        f.weightFor().tenths(),
        f.weightAgainst().tenths(),
        f.coverage());
    f.supporting().forEach(e -> evidence(code, e));
    f.opposing().forEach(e -> evidence(code, e));
    f.missing().forEach(m -> transcript.missing(code, m.symptom(), m.weight().tenths()));
  }

  private void evidence(String target, Evidence e) {
    transcript.evidence(
        target, e.id(), e.kind().name(), e.family().id(), e.weight().tenths(), e.counted());
    e.readings().forEach(this::value);
  }

  private void action(Recommendation r) {
    transcript.action(r.id(), r.priority(), r.due(), who(r), r.because());
    r.readings().forEach(this::value);
  }

  private void withheld(Withheld w) {
    Recommendation r = w.recommendation();
    transcript.withheld(
        w.decision().policy().id(), r.id(), r.priority(), r.due(), who(r), r.because());
    w.decision().readings().forEach(this::value);
    r.readings().forEach(this::value);
  }

  private static String who(Recommendation r) {
    return r.assignee().role().id() + "/" + r.assignee().person().orElse("-");
  }

  private void value(Reading reading) {
    transcript.value(reading.signal().id(), plain(reading.value()), reading.given());
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Num num) {
      return BigDecimal.valueOf(num.value());
    } else if (value instanceof Value.AtLeast least) {
      return new Several(least.count());
    } else if (value instanceof Value.Amount amount) {
      return amount.money();
    } else if (value instanceof Value.Flag flag) {
      return flag.value();
    } else if (value instanceof Value.Category category) {
      return category.id();
    } else if (value instanceof Value.Day day) {
      return day.date();
    } else if (value instanceof Value.Words words) {
      return words.text();
    }
    return value;
  }
}
