package io.github.churnrx.testkit;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.io.Expectation;
import io.github.churnrx.io.Scenario;
import io.github.churnrx.knowledge.Cause;
import io.github.churnrx.knowledge.Grade;
import io.github.churnrx.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells how a diagnosis differs from what a scenario says. */
final class ScenarioFailure {
  private ScenarioFailure() {}

  static String text(
      Scenario scenario,
      Diagnosis diagnosis,
      Knowledge knowledge,
      List<String> differences,
      Locale locale) {
    Set<String> lacking = lacking(scenario.expectation(), diagnosis);
    List<String> lines = new ArrayList<>();
    lines.add(scenario.toString());
    differences.forEach(difference -> lines.add("  " + difference));
    Hints hints = new Hints(diagnosis, knowledge);
    for (String cause : lacking) {
      hints.towards(cause).forEach(hint -> lines.add("  " + cause + ": " + hint.in(locale)));
    }
    lines.add("");
    Set<String> open = new LinkedHashSet<>(lacking);
    open.addAll(scenario.expectation().not());
    diagnosis.mainCause().ifPresent(main -> open.add(main.cause().id()));
    if (scenario.expectation().risk().isPresent()) {
      open.add(Cause.LEAVING);
    }
    lines.add(Folded.text(diagnosis, open, locale));
    return String.join("\n", lines);
  }

  /** Returns the causes that should be better supported than they are. */
  private static Set<String> lacking(Expectation expected, Diagnosis diagnosis) {
    Set<String> lacking = new LinkedHashSet<>();
    expected
        .main()
        .filter(main -> !isAtLeast(diagnosis, main, Grade.LIKELY))
        .ifPresent(lacking::add);
    expected
        .causes()
        .forEach(
            (cause, grade) -> {
              if (grade.isAtLeast(Grade.POSSIBLE) && !isAtLeast(diagnosis, cause, grade)) {
                lacking.add(cause);
              }
            });
    return lacking;
  }

  private static boolean isAtLeast(Diagnosis diagnosis, String cause, Grade grade) {
    return Stream.of(diagnosis.cause(cause))
        .flatMap(found -> found.stream())
        .map(CauseFinding::grade)
        .anyMatch(found -> found.isAtLeast(grade));
  }
}
