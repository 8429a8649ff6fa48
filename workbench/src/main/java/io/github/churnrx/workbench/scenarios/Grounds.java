package io.github.churnrx.workbench.scenarios;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Reading;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.io.Difference;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Symptom;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells why a diagnosis is not as expected: values, evidence, and what was nearly the case. */
final class Grounds {
  private static final int MOST_EVIDENCE = 5;
  private static final int MOST_MISSES = 3;

  private final Diagnosis diagnosis;
  private final Knowledge knowledge;
  private final Misses misses;
  private final Advice advice;
  private final List<Ground> lines = new ArrayList<>();

  Grounds(Diagnosis diagnosis, Knowledge knowledge) {
    this.diagnosis = diagnosis;
    this.knowledge = knowledge;
    this.misses = new Misses(diagnosis);
    this.advice = new Advice(diagnosis, knowledge, misses);
  }

  List<Ground> of(Difference difference) {
    lines.clear();
    for (String code : difference.codes()) {
      switch (difference.kind()) {
        case CAUSE -> cause(code);
        case RISK -> risk();
        case SYMPTOM -> symptom(code);
        case ACTION -> lines.addAll(advice.of(code));
        case POLICY -> lines.addAll(advice.ofPolicy(code));
      }
    }
    return List.copyOf(lines);
  }

  private void add(int depth, char mark, Text text, @Nullable Location at) {
    lines.add(new Ground(depth, mark, text, at));
  }

  private void cause(String code) {
    Cause cause = knowledge.cause(code).orElse(null);
    if (cause == null) {
      return;
    }
    Optional<CauseFinding> finding = diagnosis.cause(code);
    Text grade = finding.map(this::grade).orElse(Text.of("没有任何证据", "no evidence at all"));
    add(
        0,
        ' ',
        Text.of(
            cause.label().zh() + "（" + code + "）：" + grade.zh(),
            cause.label().en() + " (" + code + "): " + grade.en()),
        null);
    finding.ifPresent(f -> evidence(f.supporting(), f.opposing()));
    if (finding.map(f -> !f.isFound()).orElse(true)) {
      nearest(code);
    }
  }

  private Text grade(CauseFinding finding) {
    Text grade = joined(finding.grade().label(), finding.score());
    Decibans likely = new Decibans(knowledge.thresholds().likely());
    return finding.score().compareTo(likely) >= 0
        ? grade
        : Text.of(
            grade.zh() + "，“可能性大”从 " + likely + " 起", grade.en() + ", likely begins at " + likely);
  }

  private static Text joined(Text label, Decibans score) {
    return Text.of(label.zh() + " " + score, label.en() + " " + score);
  }

  private void risk() {
    Risk risk = diagnosis.risk().orElse(null);
    if (risk == null) {
      return;
    }
    Text level = joined(risk.level().label(), risk.score());
    add(0, ' ', Text.of("风险：" + level.zh(), "risk: " + level.en()), null);
    evidence(risk.supporting(), risk.opposing());
    nearest(Cause.LEAVING);
  }

  private void evidence(List<Evidence> supporting, List<Evidence> opposing) {
    Stream.concat(supporting.stream().limit(MOST_EVIDENCE), opposing.stream().limit(MOST_EVIDENCE))
        .forEach(this::evidence);
  }

  private void evidence(Evidence piece) {
    String idle = piece.counted() ? "" : "（同族已计更强者）";
    String idleEn = piece.counted() ? "" : " (a stronger one of its family counts)";
    add(
        1,
        piece.weight().tenths() >= 0 ? '+' : '-',
        Text.of(
            size(piece) + " " + piece.text(Locale.CHINESE) + "（" + piece.id() + "）" + idle,
            size(piece) + " " + piece.text(Locale.ENGLISH) + " (" + piece.id() + ")" + idleEn),
        piece.at());
    piece.readings().forEach(this::reading);
  }

  private static String size(Evidence piece) {
    return piece.weight().toString().replaceFirst("^[+-]", "");
  }

  private void reading(Reading reading) {
    String id = reading.signal().id();
    add(
        2,
        '=',
        Text.of(
            reading.signal().label().zh() + " = " + reading.text(Locale.CHINESE),
            id + " = " + reading.text(Locale.ENGLISH)),
        null);
  }

  /** Tells of the symptoms that would have spoken for a target, those first that nearly did. */
  private void nearest(String target) {
    Set<String> raised = raised();
    knowledge.symptoms().stream()
        .filter(symptom -> symptom.subject() == diagnosis.about())
        .filter(symptom -> !raised.contains(symptom.id()))
        .filter(symptom -> strength(symptom, target) > 0)
        .sorted(
            Comparator.comparingInt(misses::distance)
                .thenComparing(
                    Comparator.comparingInt((Symptom s) -> strength(s, target)).reversed()))
        .limit(MOST_MISSES)
        .forEach(symptom -> lines.addAll(misses.of(symptom)));
  }

  private static int strength(Symptom symptom, String target) {
    return symptom.supports().stream()
        .filter(claim -> claim.target().equals(target))
        .mapToInt(claim -> claim.strength().tenths())
        .max()
        .orElse(0);
  }

  private Set<String> raised() {
    Set<String> raised = new HashSet<>();
    all().filter(piece -> piece.kind() != Evidence.Kind.ABSENCE).forEach(p -> raised.add(p.id()));
    return raised;
  }

  private Stream<Evidence> all() {
    Stream<Evidence> risk =
        diagnosis.risk().stream()
            .flatMap(r -> Stream.concat(r.supporting().stream(), r.opposing().stream()));
    return Stream.concat(
        risk,
        diagnosis.causes().stream()
            .flatMap(f -> Stream.concat(f.supporting().stream(), f.opposing().stream())));
  }

  private void symptom(String code) {
    Optional<Evidence> raised =
        all()
            .filter(piece -> piece.id().equals(code) && piece.kind() != Evidence.Kind.ABSENCE)
            .findFirst();
    if (raised.isPresent()) {
      evidence(raised.get());
    } else {
      knowledge.symptom(code).ifPresent(symptom -> lines.addAll(misses.of(symptom)));
    }
  }
}
