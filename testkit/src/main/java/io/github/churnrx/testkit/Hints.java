package io.github.churnrx.testkit;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Missing;
import io.github.churnrx.diagnosis.NearMiss;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says what nearly made an expectation hold: rows one test away, and what is not known. */
final class Hints {
  private static final int MOST = 3;

  private final Diagnosis diagnosis;
  private final Knowledge knowledge;

  Hints(Diagnosis diagnosis, Knowledge knowledge) {
    this.diagnosis = diagnosis;
    this.knowledge = knowledge;
  }

  /** Returns what could have supported a cause or the risk. */
  List<Text> towards(String target) {
    List<Text> hints = new ArrayList<>(nearly(symptom -> supports(symptom, target)));
    diagnosis.doubt().missing(target).stream()
        .filter(missing -> missing.weight().tenths() > 0)
        .limit(MOST)
        .map(Hints::notKnown)
        .forEach(hints::add);
    return hints.isEmpty()
        ? List.of(
            Text.of(
                "没有哪一行只差一个条件，也没有未知的信号",
                "no row for it is one test away, and nothing it needs is unknown"))
        : hints;
  }

  /** Returns what could have raised a symptom, or any symptom that tests a signal. */
  List<Text> around(String symptomOrSignal) {
    List<Text> hints =
        new ArrayList<>(nearly(s -> s.id().equals(symptomOrSignal) || tests(s, symptomOrSignal)));
    knowledge
        .symptom(symptomOrSignal)
        .ifPresent(symptom -> signals(symptom).map(this::reading).forEach(hints::add));
    knowledge.signal(symptomOrSignal).ifPresent(signal -> hints.add(reading(signal)));
    return hints.stream().distinct().toList();
  }

  private List<Text> nearly(Predicate<Symptom> about) {
    return diagnosis.nearMisses().stream()
        .filter(miss -> about.test(miss.symptom()))
        .limit(MOST)
        .map(Hints::nearly)
        .toList();
  }

  private static Text nearly(NearMiss miss) {
    String at = "  [" + miss.condition().at() + "]";
    String id = miss.symptom().id();
    String signal = miss.condition().signal().id();
    String test = miss.condition().test().toString();
    return Text.of(
        "差一点："
            + id
            + " 差一个条件："
            + signal
            + " 为 "
            + miss.reading().text(Locale.CHINESE)
            + "，要 "
            + test
            + at,
        "nearest miss: "
            + id
            + " lacks one test: "
            + signal
            + " is "
            + miss.reading().text(Locale.ENGLISH)
            + ", wanted "
            + test
            + at);
  }

  private static Text notKnown(Missing missing) {
    String names =
        String.join(
            ", ",
            Stream.concat(
                    missing.signals().stream().map(Signal::id),
                    missing.streams().stream().map(EventType::id))
                .toList());
    return Text.of(
        "未知：" + names + "（" + missing.symptom() + " " + missing.weight() + "）",
        "not known: " + names + " (" + missing.symptom() + " " + missing.weight() + ")");
  }

  private Text reading(Signal signal) {
    return diagnosis
        .reading(signal.id())
        .map(
            reading ->
                Text.of(
                    signal.id() + " 为 " + reading.text(Locale.CHINESE),
                    signal.id() + " is " + reading.text(Locale.ENGLISH)))
        .orElse(Text.of(signal.id() + " 未知", signal.id() + " is not known"));
  }

  private static boolean supports(Symptom symptom, String target) {
    return symptom.supports().stream().anyMatch(claim -> claim.target().equals(target));
  }

  private static boolean tests(Symptom symptom, String signal) {
    return signals(symptom).anyMatch(tested -> tested.id().equals(signal));
  }

  private static Stream<Signal> signals(Symptom symptom) {
    return symptom.ways().stream()
        .flatMap(way -> way.conditions().stream())
        .map(condition -> condition.signal())
        .distinct();
  }
}
