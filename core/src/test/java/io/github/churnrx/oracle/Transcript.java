package io.github.churnrx.oracle;

import io.github.churnrx.facts.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** A diagnosis in lines of text that can be compared. */
final class Transcript {
  private final TreeSet<String> values = new TreeSet<>();
  private final TreeSet<String> standing = new TreeSet<>();
  private final StringBuilder lines = new StringBuilder();

  void standing(String status, String tier) {
    standing.add("status " + status + ", tier " + tier);
  }

  /** Notes the value of a signal; again and again is no matter. */
  void value(String signal, Object value, boolean given) {
    values.add("value " + signal + " = " + text(value) + (given ? " (given)" : ""));
  }

  void risk(String level, int score) {
    line("risk", level, decibans(score));
  }

  void cause(int rank, String code, String grade, int score, int plus, int minus, double coverage) {
    line(
        "cause " + rank,
        code,
        grade,
        decibans(score),
        "= " + decibans(plus) + " - " + decibans(minus),
        "coverage " + text(BigDecimal.valueOf(coverage)));
  }

  void evidence(String target, String id, String kind, String family, int weight, boolean counted) {
    line("evidence", target, id, kind, family, decibans(weight), counted ? "counted" : "-");
  }

  void missing(String target, String symptom, int weight) {
    line("missing", target, symptom, decibans(weight));
  }

  void undetermined(String reason, double coverage) {
    line("undetermined", reason, text(BigDecimal.valueOf(coverage)));
  }

  void action(String id, int priority, LocalDate due, String who, List<String> because) {
    line("action", advice(id, priority, due, who, because));
  }

  void withheld(
      String policy, String id, int priority, LocalDate due, String who, List<String> because) {
    line("withheld by " + policy, advice(id, priority, due, who, because));
  }

  void giveUp(String policy) {
    line("give up", policy);
  }

  private static String advice(
      String id, int priority, LocalDate due, String who, List<String> because) {
    return String.join(
        " ", id, "priority " + priority, "due " + due, "by " + who, "because of " + because);
  }

  private void line(String... words) {
    lines.append(String.join(" ", words)).append('\n');
  }

  private static String decibans(int tenths) {
    return BigDecimal.valueOf(tenths, 1).toPlainString();
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.round(new MathContext(9)).stripTrailingZeros().toPlainString();
    } else if (value instanceof Money money) {
      return money.amount().signum() == 0
          ? "0 of money"
          : text(money.amount()) + " " + money.currency();
    }
    return value.toString();
  }

  List<String> lines() {
    return List.of(
        (String.join("\n", standing) + "\n" + lines + String.join("\n", values)).split("\n"));
  }
}
