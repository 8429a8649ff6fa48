package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares a diagnosis with what is expected of it. */
final class ScenarioCheck {
  private final Expectation expected;
  private final Diagnosis diagnosis;
  private final List<Text> differences = new ArrayList<>();

  ScenarioCheck(Expectation expected, Diagnosis diagnosis) {
    this.expected = expected;
    this.diagnosis = diagnosis;
  }

  List<Text> differences() {
    main();
    expected.causes().forEach(this::cause);
    expected.not().forEach(this::notFound);
    symptoms();
    risk();
    undetermined();
    actions();
    return differences;
  }

  private void main() {
    if (expected.main().isEmpty()) {
      return;
    }
    Optional<CauseFinding> main = diagnosis.mainCause();
    if (!main.map(f -> f.cause().id()).equals(expected.main())) {
      differ(
          "主要原因",
          "main cause",
          expected.main().get(),
          main.map(ScenarioCheck::summary).orElse(summaryOfAll()));
    }
  }

  private void cause(String code, Grade grade) {
    Optional<CauseFinding> finding = diagnosis.cause(code);
    Grade found = finding.map(CauseFinding::grade).orElse(Grade.NOT_INDICATED);
    boolean isLeast = grade.isAtLeast(Grade.POSSIBLE);
    if (isLeast ? !found.isAtLeast(grade) : found != grade) {
      differ(
          "原因 " + code,
          "cause " + code,
          (isLeast ? "at least " : "") + grade.label().en(),
          finding.map(ScenarioCheck::summary).orElse("no evidence at all"));
    }
  }

  private void notFound(String code) {
    diagnosis
        .cause(code)
        .filter(CauseFinding::isFound)
        .ifPresent(f -> differ("原因 " + code, "cause " + code, "not found", summary(f)));
  }

  private void symptoms() {
    Set<String> raised = new LinkedHashSet<>();
    diagnosis.risk().ifPresent(risk -> raised(risk, raised));
    for (CauseFinding finding : diagnosis.causes()) {
      raised(finding.supporting(), raised);
      raised(finding.opposing(), raised);
    }
    for (String symptom : expected.symptoms()) {
      if (!raised.contains(symptom)) {
        differ("症状 " + symptom, "symptom " + symptom, "raised", "only " + raised);
      }
    }
  }

  private static void raised(Risk risk, Set<String> raised) {
    raised(risk.supporting(), raised);
    raised(risk.opposing(), raised);
  }

  private static void raised(List<Evidence> evidence, Set<String> raised) {
    evidence.stream()
        .filter(piece -> piece.kind() != Evidence.Kind.ABSENCE)
        .map(Evidence::id)
        .forEach(raised::add);
  }

  private void risk() {
    Optional<RiskLevel> found = diagnosis.risk().map(Risk::level);
    if (expected.risk().isPresent() && !found.equals(expected.risk())) {
      differ(
          "风险",
          "risk",
          expected.risk().get().label().en(),
          diagnosis
              .risk()
              .map(risk -> risk.level().label().en() + " (" + risk.score() + ")")
              .orElse("none: the customer is lost"));
    }
  }

  private void undetermined() {
    boolean found = diagnosis.undetermined().isPresent();
    if (expected.undetermined().isPresent() && expected.undetermined().get() != found) {
      differ(
          "原因未定",
          "undetermined",
          expected.undetermined().get().toString(),
          diagnosis.undetermined().map(u -> u.reason().label().en()).orElse("false"));
    }
  }

  private void actions() {
    List<String> found = diagnosis.actions().stream().map(Recommendation::id).toList();
    int count = expected.actions().size();
    if (!found.stream().limit(count).toList().equals(expected.actions())) {
      differ("最先的行动", "first actions", expected.actions().toString(), found.toString());
    }
    for (String action : expected.noActions()) {
      if (found.contains(action)) {
        differ("行动 " + action, "action " + action, "not advised", found.toString());
      }
    }
  }

  private String summaryOfAll() {
    List<String> all =
        diagnosis.causes().stream().flatMap(f -> Stream.of(summary(f))).limit(3).toList();
    return all.isEmpty() ? "none" : "none likely: " + String.join("; ", all);
  }

  private static String summary(CauseFinding finding) {
    return finding.cause().id() + " " + finding.grade().label().en() + " (" + finding.score() + ")";
  }

  private void differ(String subjectZh, String subjectEn, String wanted, String found) {
    differences.add(
        Text.of(
            subjectZh + "：期望 " + wanted + "，实际 " + found,
            subjectEn + ": expected " + wanted + ", found " + found));
  }
}
