package io.github.churnrx.engine;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Doubt;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.evidence.Weighing;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Condition;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.Inquiry;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what to ask by giving each open signal the answers that its tests tell apart and
 * diagnosing again. Only questions whose answer changes the first action are worth asking.
 */
final class OpenQuestions implements Doubt {
  private final Engine engine;
  private final CaseSignals signals;
  private final CustomerCase customerCase;
  private final Weighing weighing;
  private @Nullable List<Question> questions;

  OpenQuestions(Engine engine, CaseSignals signals, Weighing weighing) {
    this.engine = engine;
    this.signals = signals;
    this.customerCase = signals.customerCase();
    this.weighing = weighing;
  }

  @Override
  public synchronized List<Question> askNext() {
    List<Question> worked = questions;
    if (worked == null) {
      worked = workOut();
      questions = worked;
    }
    return worked;
  }

  @Override
  public synchronized List<Missing> missing(String cause) {
    return weighing.missing(cause);
  }

  private List<Question> workOut() {
    Map<Signal, Set<UnaryTest>> open = new LinkedHashMap<>();
    for (Condition condition : weighing.openConditions()) {
      if (condition.signal().inquiry().isPresent()
          && !customerCase.signals().containsKey(condition.signal().id())) {
        open.computeIfAbsent(condition.signal(), s -> new LinkedHashSet<>()).add(condition.test());
      }
    }
    if (open.isEmpty()) {
      return List.of();
    }
    Diagnosis now = engine.diagnose(customerCase, Run.none());
    List<Question> worth = new ArrayList<>();
    open.forEach(
        (signal, tests) -> {
          Question question = question(signal, tests, now);
          if (question != null) {
            worth.add(question);
          }
        });
    worth.sort(
        Comparator.<Question>comparingDouble(q -> -q.swing().tenths() / q.cost())
            .thenComparing(q -> q.signal().id()));
    return List.copyOf(worth);
  }

  private @Nullable Question question(Signal signal, Set<UnaryTest> tests, Diagnosis now) {
    Inquiry inquiry = signal.inquiry().orElseThrow();
    Map<String, Integer> moved = new TreeMap<>();
    boolean changes = false;
    for (Value answer : Answers.to(signal, tests)) {
      Diagnosis then = engine.diagnose(Answers.given(customerCase, signal, answer), Run.none());
      changes |= !firstAction(then).equals(firstAction(now));
      for (CauseFinding finding : then.causes()) {
        String cause = finding.cause().id();
        int before = now.cause(cause).map(f -> f.score().tenths()).orElse(0);
        moved.merge(cause, Math.abs(finding.score().tenths() - before), Math::max);
      }
    }
    moved.values().removeIf(swing -> swing == 0);
    if (!changes || moved.isEmpty()) {
      return null;
    }
    List<String> causes = new ArrayList<>(moved.keySet());
    causes.sort(Comparator.comparingInt(cause -> -moved.getOrDefault(cause, 0)));
    int swing = moved.getOrDefault(causes.get(0), 0);
    return new Question(
        signal,
        inquiry.text(),
        engine.assign(inquiry.role(), signals),
        new Decibans(swing),
        inquiry.cost(),
        causes);
  }

  private static String firstAction(Diagnosis diagnosis) {
    return diagnosis.actions().stream().findFirst().map(Recommendation::id).orElse("");
  }
}
