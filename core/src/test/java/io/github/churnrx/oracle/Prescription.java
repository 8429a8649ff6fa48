package io.github.churnrx.oracle;

import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do, in which order, before the policies. */
final class Prescription {
  private static final List<String> GRADES = List.of("STRONG", "LIKELY", "POSSIBLE", "CONFLICTED");
  private static final List<String> RISKS = List.of("VERY_HIGH", "HIGH", "RAISED");
  private static final Names GRADE_NAMES =
      new Names()
          .add("STRONG", "强")
          .add("LIKELY", "可能性大")
          .add("POSSIBLE", "有可能")
          .add("CONFLICTED", "矛盾");

  private final Book book;
  private final Tally tally;
  private final Signals signals;
  private final Map<String, String> findings = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, LocalDate> dues = new HashMap<>();
  private final List<Advice> actions;

  Prescription(Book book, Signals signals, Causes causes, Tally tally) {
    this.book = book;
    this.tally = tally;
    this.signals = signals;
    String confirmed = signals.customerCase().confirmedReason().orElse("");
    if (!confirmed.isEmpty()) {
      finding(confirmed, "STRONG");
    }
    for (Weighed cause : causes.ranked()) {
      if (GRADES.contains(cause.grade()) && !cause.code().equals(confirmed)) {
        finding(cause.code(), cause.grade());
      }
    }
    String risk = causes.risk();
    if (risk != null && RISKS.contains(risk)) {
      finding("LEAVING", GRADES.get(RISKS.indexOf(risk)));
    }
    if (causes.undetermined() != null) {
      finding("UNDETERMINED", "STRONG");
    }
    this.actions = inOrder(advised());
  }

  private void finding(String target, String grade) {
    findings.put(target, grade);
    order.add(target);
  }

  private List<Advice> advised() {
    List<Advice> advised = new ArrayList<>();
    for (Entry action : book.entries("actions")) {
      List<Advice> cases = new ArrayList<>();
      for (int row = 0; row < action.rows().size(); row++) {
        List<String> because = because(action, row);
        if (!because.isEmpty()) {
          int priority = Integer.parseInt(action.inherited(row, "priority"));
          int due = Integer.parseInt(action.inherited(row, "due"));
          int rank = order.indexOf(because.get(0));
          cases.add(new Advice(action, row, priority, due, because, rank));
        }
      }
      if (!cases.isEmpty() && isDone(action)) {
        tally.note("action already done");
      } else if (!cases.isEmpty()) {
        tally.note(cases.size() > 1 ? "action for several cases" : "action for one case");
        advised.add(together(cases));
      }
    }
    return advised;
  }

  /** Returns the findings for which a row advises its action, best first. */
  private List<String> because(Entry action, int row) {
    List<String> targets = book.names("causes").all(Entry.list(action.inherited(row, "for")));
    return order.stream()
        .filter(target -> targets.contains(target))
        .filter(target -> isGradeEnough(target, action.inherited(row, "grade")))
        .filter(target -> isForCustomer(action, row))
        .filter(target -> isConditionMet(action, row))
        .toList();
  }

  private boolean isGradeEnough(String target, String cell) {
    if (target.equals("UNDETERMINED")) {
      return true;
    }
    String least =
        cell.isEmpty() ? (target.equals("LEAVING") ? "POSSIBLE" : "LIKELY") : GRADE_NAMES.id(cell);
    return GRADES.indexOf(findings.getOrDefault(target, "")) <= GRADES.indexOf(least);
  }

  private boolean isForCustomer(Entry action, int row) {
    String tiers = action.inherited(row, "tier");
    String statuses = action.inherited(row, "status");
    return isAny(tiers, book.names("tiers"), signals.standing().tier())
        && isAny(statuses, statusNames(), signals.standing().status().name());
  }

  private static Names statusNames() {
    return new Names().add("ACTIVE", "活跃").add("AT_RISK", "有风险", "at risk").add("LOST", "已流失");
  }

  private static boolean isAny(String cell, Names names, String own) {
    return cell.isEmpty()
        || Plain.key(cell).equals("any")
        || Plain.key(cell).equals("任意")
        || names.all(Entry.list(cell)).contains(own);
  }

  private boolean isConditionMet(Entry action, int row) {
    for (String column : List.of("when-1", "when-2")) {
      String condition = action.inherited(row, column);
      if (!condition.isEmpty()
          && (signals.isOff(condition) || signals.holds(condition) != Answer.YES)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the case that counts, for all reasons of all cases together. */
  private Advice together(List<Advice> cases) {
    Advice best =
        cases.stream()
            .min(
                Comparator.comparingInt(Advice::priority)
                    .thenComparingInt(Advice::dueDays)
                    .thenComparingInt(Advice::rank)
                    .thenComparingInt(Advice::row))
            .orElseThrow();
    List<String> because =
        order.stream()
            .filter(target -> cases.stream().anyMatch(c -> c.because().contains(target)))
            .toList();
    return new Advice(
        best.action(),
        best.row(),
        best.priority(),
        best.dueDays(),
        because,
        order.indexOf(because.get(0)));
  }

  private static boolean isOnlyForLost(Entry action) {
    for (int row = 0; row < action.rows().size(); row++) {
      String statuses = action.inherited(row, "status");
      if (!statusNames().all(Entry.list(statuses)).equals(List.of("LOST"))) {
        return false;
      }
    }
    return true;
  }

  /** Winning back starts again after another loss. */
  private boolean isDone(Entry action) {
    LocalDate lostOn = signals.customerCase().customer().lostOn();
    boolean winsBack = isOnlyForLost(action);
    return signals.customerCase().events(EventType.ACTIONS_TAKEN).stream()
        .map(ActionTaken.class::cast)
        .filter(taken -> taken.action().equals(action.id()))
        .filter(taken -> !winsBack || lostOn == null || !taken.date().isBefore(lostOn))
        .anyMatch(
            taken ->
                taken.outcome() != ActionTaken.Outcome.FAILED
                    && taken.outcome() != ActionTaken.Outcome.NO_ANSWER);
  }

  private List<Advice> inOrder(List<Advice> advised) {
    List<Advice> waiting = new ArrayList<>(advised);
    waiting.sort(
        Comparator.comparingInt(Advice::priority)
            .thenComparingInt(Advice::dueDays)
            .thenComparingInt(Advice::rank)
            .thenComparing(Advice::id));
    List<Advice> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Set<String> ids = waiting.stream().map(Advice::id).collect(Collectors.toSet());
      Advice next = waiting.stream().filter(a -> a.mayFollow(ids, book)).findFirst().orElseThrow();
      if (!next.equals(waiting.get(0))) {
        tally.note("action waits for another");
      }
      waiting.remove(next);
      ordered.add(next);
      dues.put(next.id(), due(next));
    }
    return ordered;
  }

  /** Returns the day by which an action is due: not before what it must follow. */
  private LocalDate due(Advice advice) {
    LocalDate due = advice.due(customerCase().asOf());
    for (String before : advice.after(book)) {
      LocalDate earlier = dues.getOrDefault(before, due);
      if (earlier.isAfter(due)) {
        tally.note("action due later for what comes first");
        due = earlier;
      }
    }
    return due;
  }

  private CustomerCase customerCase() {
    return signals.customerCase();
  }

  List<Advice> actions() {
    return actions;
  }

  LocalDate dueOf(Advice advice) {
    return dues.getOrDefault(advice.id(), advice.due(customerCase().asOf()));
  }
}
