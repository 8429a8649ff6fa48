package io.github.churnrx.io;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Evidence;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.diagnosis.Risk;
import io.github.churnrx.diagnosis.RiskLevel;
import io.github.churnrx.io.Difference.Kind;
import io.github.churnrx.io.Expectation.Task;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.text.Text;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a diagnosis with what is expected of it. */
final class ScenarioCheck {
  private static final int BEST = 3;

  private final Expectation expected;
  private final Diagnosis diagnosis;
  private final List<Difference> differences = new ArrayList<>();

  ScenarioCheck(Expectation expected, Diagnosis diagnosis) {
    this.expected = expected;
    this.diagnosis = diagnosis;
  }

  List<Difference> differences() {
    main();
    expected.causes().forEach(this::cause);
    expected.not().forEach(this::notFound);
    symptoms();
    risk();
    undetermined();
    actions();
    plan();
    withheld();
    giveUps();
    return differences;
  }

  private void main() {
    Optional<CauseFinding> main = diagnosis.mainCause();
    if (expected.main().isPresent() && !main.map(f -> f.cause().id()).equals(expected.main())) {
      differ(
          Kind.CAUSE,
          codes(expected.main(), diagnosis.causes().stream().findFirst().map(f -> f.cause().id())),
          Text.of("主要原因", "main cause"),
          plain(expected.main().get()),
          main.map(ScenarioCheck::summary).orElseGet(this::summaryOfAll));
    }
  }

  private void cause(String code, Grade grade) {
    Optional<CauseFinding> finding = diagnosis.cause(code);
    Grade found = finding.map(CauseFinding::grade).orElse(Grade.NOT_INDICATED);
    boolean isLeast = grade.isAtLeast(Grade.POSSIBLE);
    if (isLeast ? !found.isAtLeast(grade) : found != grade) {
      differ(
          Kind.CAUSE,
          List.of(code),
          ofCause(code),
          isLeast
              ? Text.of("至少" + grade.label().zh(), "at least " + grade.label().en())
              : grade.label(),
          finding.map(ScenarioCheck::summary).orElse(Text.of("没有任何证据", "no evidence at all")));
    }
  }

  private void notFound(String code) {
    diagnosis
        .cause(code)
        .filter(CauseFinding::isFound)
        .ifPresent(
            f ->
                differ(
                    Kind.CAUSE,
                    List.of(code),
                    ofCause(code),
                    Text.of("不成立", "not found"),
                    summary(f)));
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
        differ(
            Kind.SYMPTOM,
            List.of(symptom),
            Text.of("症状 " + symptom, "symptom " + symptom),
            Text.of("出现", "raised"),
            Text.of("只有 " + raised, "only " + raised));
      }
    }
    for (String symptom : expected.noSymptoms()) {
      if (raised.contains(symptom)) {
        differ(
            Kind.SYMPTOM,
            List.of(symptom),
            Text.of("症状 " + symptom, "symptom " + symptom),
            Text.of("不出现", "not raised"),
            plain(raised.toString()));
      }
    }
    List<String> all = expected.allSymptoms();
    if (all != null && !raised.equals(Set.copyOf(all))) {
      Set<String> odd = new TreeSet<>(all);
      odd.removeIf(raised::contains);
      raised.stream().filter(symptom -> !all.contains(symptom)).forEach(odd::add);
      differ(
          Kind.SYMPTOM,
          List.copyOf(odd),
          Text.of("全部症状", "all symptoms"),
          plain(new TreeSet<>(all).toString()),
          plain(new TreeSet<>(raised).toString()));
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
          Kind.RISK,
          List.of(Cause.LEAVING),
          Text.of("风险", "risk"),
          expected.risk().get().label(),
          diagnosis
              .risk()
              .map(risk -> scored(Text.of("", ""), risk.level().label(), risk.score()))
              .orElse(Text.of("无（客户已流失）", "none: the customer is lost")));
    }
  }

  private void undetermined() {
    boolean found = diagnosis.undetermined().isPresent();
    if (expected.undetermined().isPresent() && expected.undetermined().get() != found) {
      differ(
          Kind.CAUSE,
          diagnosis.causes().stream().limit(2).map(f -> f.cause().id()).toList(),
          Text.of("原因未定", "undetermined"),
          plain(expected.undetermined().get().toString()),
          diagnosis.undetermined().map(u -> u.reason().label()).orElse(plain("false")));
    }
  }

  private void actions() {
    List<String> found = diagnosis.actions().stream().map(Recommendation::id).toList();
    int count = expected.actions().size();
    if (!found.stream().limit(count).toList().equals(expected.actions())) {
      List<String> odd =
          expected.actions().stream().filter(action -> !found.contains(action)).toList();
      differ(
          Kind.ACTION,
          odd.isEmpty() ? found.stream().limit(count).toList() : odd,
          Text.of("最先的行动", "first actions"),
          plain(expected.actions().toString()),
          plain(found.toString()));
    }
    for (String action : expected.noActions()) {
      if (found.contains(action)) {
        differ(
            Kind.ACTION,
            List.of(action),
            Text.of("行动 " + action, "action " + action),
            Text.of("不建议", "not advised"),
            plain(found.toString()));
      }
    }
  }

  private void plan() {
    List<Task> found =
        diagnosis.actions().stream()
            .map(
                r ->
                    new Task(
                        r.id(),
                        r.assignee().role().id(),
                        ChronoUnit.DAYS.between(diagnosis.asOf(), r.due())))
            .toList();
    if (expected.plan() != null && !found.equals(expected.plan())) {
      Set<Task> odd = new LinkedHashSet<>(expected.plan());
      odd.removeAll(found);
      found.stream().filter(task -> !expected.plan().contains(task)).forEach(odd::add);
      differ(
          Kind.ACTION,
          odd.stream().map(Task::action).distinct().toList(),
          Text.of("计划", "plan"),
          plain(expected.plan().toString()),
          plain(found.toString()));
    }
  }

  private void withheld() {
    Map<String, String> found = new LinkedHashMap<>();
    diagnosis
        .prescription()
        .withheld()
        .forEach(w -> found.put(w.recommendation().id(), w.decision().policy().id()));
    expected
        .withheld()
        .forEach(
            (action, policy) -> {
              if (!policy.equals(found.get(action))) {
                differ(
                    Kind.ACTION,
                    List.of(action),
                    Text.of("行动 " + action, "action " + action),
                    Text.of("由 " + policy + " 压下", "withheld by " + policy),
                    plain(found.toString()));
              }
            });
  }

  private void giveUps() {
    List<String> found =
        diagnosis.prescription().giveUps().stream().map(d -> d.policy().id()).toList();
    if (expected.giveUps() != null && !found.equals(expected.giveUps())) {
      differ(
          Kind.POLICY,
          List.copyOf(expected.giveUps()),
          Text.of("放弃", "give up"),
          plain(expected.giveUps().toString()),
          plain(found.toString()));
    }
  }

  private Text summaryOfAll() {
    List<Text> all = diagnosis.causes().stream().limit(BEST).map(ScenarioCheck::summary).toList();
    return all.isEmpty()
        ? Text.of("没有原因", "none")
        : Text.of(
            "没有可能性大的：" + all.stream().map(Text::zh).collect(Collectors.joining("；")),
            "none likely: " + all.stream().map(Text::en).collect(Collectors.joining("; ")));
  }

  private static Text summary(CauseFinding finding) {
    return scored(plain(finding.cause().id() + " "), finding.grade().label(), finding.score());
  }

  private static Text scored(Text before, Text label, Decibans score) {
    return Text.of(
        before.zh() + label.zh() + "（" + score + "）",
        before.en() + label.en() + " (" + score + ")");
  }

  private static Text ofCause(String code) {
    return Text.of("原因 " + code, "cause " + code);
  }

  private static Text plain(String text) {
    return Text.of(text, text);
  }

  private static List<String> codes(Optional<String> one, Optional<String> other) {
    return Stream.of(one, other).flatMap(Optional::stream).distinct().toList();
  }

  private void differ(Kind kind, List<String> codes, Text subject, Text wanted, Text found) {
    differences.add(
        new Difference(
            kind,
            codes,
            Text.of(
                subject.zh() + "：期望 " + wanted.zh() + "，实际 " + found.zh(),
                subject.en() + ": expected " + wanted.en() + ", found " + found.en())));
  }
}
