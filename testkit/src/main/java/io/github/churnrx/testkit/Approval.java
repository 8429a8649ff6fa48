package io.github.churnrx.testkit;

import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.facts.Customer.Status;
import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is approved of one customer's diagnosis: a line of the approved file.
 *
 * @param customer the id
 * @param risk the level of risk, {@code lost}, {@code not-judged}, {@code rejected}, or empty
 * @param cause the main cause, {@code undetermined}, or empty
 * @param grade its grade, or empty
 * @param actions the first actions, or the codes of what is wrong with the case
 */
record Approval(String customer, String risk, String cause, String grade, String actions) {
  private static final int FIRST = 3;

  /** A line end in an id would break the line. */
  Approval {
    customer = customer.replaceAll("\\p{Cntrl}", " ");
  }

  /** Returns what a line of the file says. */
  static Approval of(List<String> cells) {
    return new Approval(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
  }

  static Approval of(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      String codes =
          rejected.problems().stream()
              .map(Problem::code)
              .distinct()
              .sorted()
              .collect(Collectors.joining("; "));
      return new Approval(rejected.customer().value(), "rejected", "", "", codes);
    }
    Diagnosis diagnosis = ((Outcome.Diagnosed) outcome).diagnosis();
    return new Approval(
        diagnosis.customer().value(),
        risk(diagnosis),
        diagnosis
            .mainCause()
            .map(main -> main.cause().id())
            .orElse(diagnosis.undetermined().isPresent() ? "undetermined" : ""),
        diagnosis.mainCause().map(CauseFinding::grade).map(Approval::code).orElse(""),
        diagnosis.actions().stream()
            .limit(FIRST)
            .map(Recommendation::id)
            .collect(Collectors.joining("; ")));
  }

  private static String risk(Diagnosis diagnosis) {
    if (diagnosis.isRiskUnjudged()) {
      return "not-judged";
    }
    return diagnosis
        .risk()
        .map(risk -> code(risk.level()))
        .orElse(diagnosis.status() == Status.LOST ? "lost" : "");
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<String> cells() {
    return List.of(customer, risk, cause, grade, actions);
  }
}
