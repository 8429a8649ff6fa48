package io.github.churnrx.engine;

import io.github.churnrx.diagnosis.Answer;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Doubt;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.diagnosis.Question;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.evidence.OpenSignal;
import io.github.churnrx.evidence.Weighing;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.Remark;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Signal.Inquiry;
import io.github.churnrx.knowledge.UnaryTest;
import io.github.churnrx.knowledge.Value;
import io.github.churnrx.signals.CaseSignals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what to ask by giving each open signal the answers that its tests tell apart and
 * diagnosing again. Only questions whose answer changes the first action are worth asking.
 */
final class OpenQuestions implements Doubt {
  private static final int MOST = 5;
  private static final Comparator<Question> MOST_REWARDING_FIRST =
      Comparator.<Question>comparingDouble(question -> -reward(question))
          .thenComparing(question -> question.signal().id());

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
  public Optional<Knowledge> knowledge() {
    return Optional.of(engine.knowledge());
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
  public synchronized List<NearMiss> nearMisses() {
    return weighing.nearMisses();
  }

  @Override
  public synchronized Optional<Reading> reading(String signal) {
    return engine
        .knowledge()
        .signal(signal)
        .map(found -> Reading.of(found, signals.of(found), signals.isGiven(found)));
  }

  @Override
  public synchronized List<Remark> remarks() {
    return signals.remarks();
  }

  @Override
  public synchronized List<Missing> missing(String cause) {
    return weighing.missing(cause);
  }

  @Override
  public synchronized List<Missing> missing() {
    return weighing.missing();
  }

  /**
   * Tries the signals in the order of what they could bring at most, and stops when enough
   * questions are found that no other can beat.
   */
  private List<Question> workOut() {
    List<OpenSignal> open = new ArrayList<>();
    for (OpenSignal candidate : weighing.openSignals()) {
      if (candidate.signal().inquiry().isPresent()
          && !customerCase.signals().containsKey(candidate.signal().id())) {
        open.add(candidate);
      }
    }
    if (open.isEmpty()) {
      return List.of();
    }
    open.sort(
        Comparator.<OpenSignal>comparingDouble(candidate -> -bound(candidate))
            .thenComparing(candidate -> candidate.signal().id()));
    Diagnosis now = engine.diagnose(signals, Run.none());
    if (!isSuspicious(now)) {
      return List.of();
    }
    List<Question> worth = new ArrayList<>();
    for (OpenSignal candidate : open) {
      if (worth.size() >= MOST && reward(worth.get(MOST - 1)) > bound(candidate)) {
        break;
      }
      Question question =
          engine.sway(customerCase.subject()).isPossible(candidate, now)
              ? question(candidate.signal(), candidate.tests(), now)
              : null;
      if (question != null) {
        worth.add(question);
        worth.sort(MOST_REWARDING_FIRST);
      }
    }
    return List.copyOf(worth.subList(0, Math.min(MOST, worth.size())));
  }

  /** Nobody asks a customer with whom all is well. */
  private static boolean isSuspicious(Diagnosis now) {
    return now.risk().isEmpty()
        || now.isAtRisk()
        || now.causes().stream().anyMatch(cause -> cause.grade().isAtLeast(Grade.CONFLICTED));
  }

  private static double bound(OpenSignal candidate) {
    return candidate.reach() / candidate.signal().inquiry().orElseThrow().cost();
  }

  private static double reward(Question question) {
    return question.swing().tenths() / question.cost();
  }

  private @Nullable Question question(Signal signal, Set<UnaryTest> tests, Diagnosis now) {
    Inquiry inquiry = signal.inquiry().orElseThrow();
    Map<String, Integer> moved = new TreeMap<>();
    String before = firstAction(now);
    List<Answer> answers = new ArrayList<>();
    for (Value answer : Answers.to(signal, tests, signals.currency())) {
      if (signals.of(signal) instanceof Value.AtLeast least
          && answer instanceof Value.Num count
          && count.value() < least.count()) {
        continue; // more than that is on record
      }
      Diagnosis then = engine.diagnose(signals.with(signal, answer), Run.none());
      answers.add(answer(signal, answer, then, !firstAction(then).equals(before)));
      for (CauseFinding finding : then.causes()) {
        String cause = finding.cause().id();
        int score = now.cause(cause).map(f -> f.score().tenths()).orElse(0);
        moved.merge(cause, Math.abs(finding.score().tenths() - score), Math::max);
      }
    }
    moved.values().removeIf(swing -> swing == 0);
    if (moved.isEmpty() || answers.stream().noneMatch(Answer::changesFirstAction)) {
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
        causes,
        answers);
  }

  private static Answer answer(Signal signal, Value value, Diagnosis then, boolean changes) {
    CauseFinding main = then.mainCause().orElse(null);
    return new Answer(
        signal,
        value,
        main == null ? null : main.cause().id(),
        main == null ? null : main.grade(),
        then.risk().map(Risk::level).orElse(null),
        then.actions().stream().findFirst().orElse(null),
        changes);
  }

  private static String firstAction(Diagnosis diagnosis) {
    return diagnosis.actions().stream().findFirst().map(Recommendation::id).orElse("");
  }
}
