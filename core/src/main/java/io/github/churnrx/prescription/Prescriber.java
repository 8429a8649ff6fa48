package io.github.churnrx.prescription;

import io.github.churnrx.diagnosis.Assignee;
import io.github.churnrx.diagnosis.Prescription;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.facts.ActionTaken;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.facts.Event;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.signals.CaseSignals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a prescription of the rows that fired: the same action once, what was done left out, the
 * first priority first, each action after those it must follow, then the policies. Thread-safe.
 */
public final class Prescriber {
  private static final Comparator<Advised> BEST_ROW =
      Comparator.<Advised>comparingInt(a -> a.indication().priority())
          .thenComparingInt(a -> a.indication().dueDays())
          .thenComparingInt(Advised::finding)
          .thenComparing(a -> a.indication().at());
  private static final Comparator<Choice> FIRST =
      Comparator.<Choice>comparingInt(c -> c.indication().priority())
          .thenComparingInt(c -> c.indication().dueDays())
          .thenComparingInt(Choice::rank)
          .thenComparing(c -> c.action().id());

  private final Roles roles;
  private final Policies policies;

  /** Creates it for knowledge. */
  public Prescriber(Knowledge knowledge) {
    this.roles = new Roles(knowledge);
    this.policies = new Policies(knowledge);
  }

  /**
   * Returns the prescription.
   *
   * @param signals the signals of the case
   * @param advised the rows that fired, in any order
   */
  public Prescription prescribe(CaseSignals signals, List<Advised> advised) {
    List<Choice> choices = choose(advised, signals);
    List<Recommendation> actions = new ArrayList<>(choices.size());
    Map<String, LocalDate> due = new HashMap<>();
    for (Choice choice : inOrder(choices)) {
      Recommendation action = recommendation(choice, signals, due);
      due.put(action.id(), action.due());
      actions.add(action);
    }
    return policies.apply(signals, actions);
  }

  /** Returns who acts for a role in a case. */
  public Assignee assign(String role, CaseSignals signals) {
    return roles.assign(role, signals);
  }

  private static List<Choice> choose(List<Advised> advised, CaseSignals signals) {
    List<ActionTaken> done = done(signals);
    LocalDate lostOn = signals.customerCase().customer().lostOn();
    Map<String, List<Advised>> byAction = new HashMap<>();
    for (Advised row : advised) {
      if (!isDone(row.action(), done, lostOn)) {
        byAction.computeIfAbsent(row.action().id(), id -> new ArrayList<>(2)).add(row);
      }
    }
    List<Choice> choices = new ArrayList<>(byAction.size());
    for (List<Advised> rows : byAction.values()) {
      choices.add(choice(rows));
    }
    choices.sort(FIRST);
    return choices;
  }

  private static Choice choice(List<Advised> rows) {
    Advised best = rows.get(0);
    if (rows.size() == 1) {
      return new Choice(best.action(), best.indication(), best.finding(), List.of(best.target()));
    }
    Map<Integer, String> because = new TreeMap<>();
    for (Advised row : rows) {
      because.put(row.finding(), row.target());
      if (BEST_ROW.compare(row, best) < 0) {
        best = row;
      }
    }
    return new Choice(
        best.action(),
        best.indication(),
        because.keySet().iterator().next(),
        List.copyOf(because.values()));
  }

  /**
   * Actions on record that need not be advised again; a failed or unanswered attempt is not one.
   */
  private static List<ActionTaken> done(CaseSignals signals) {
    List<ActionTaken> done = new ArrayList<>(2);
    for (Event event : signals.customerCase().events(EventType.ACTIONS_TAKEN)) {
      ActionTaken taken = (ActionTaken) event;
      ActionTaken.Outcome outcome = taken.outcome();
      if (outcome != ActionTaken.Outcome.FAILED && outcome != ActionTaken.Outcome.NO_ANSWER) {
        done.add(taken);
      }
    }
    return done;
  }

  /** What won a customer back once does nothing against a later loss. */
  private static boolean isDone(Action action, List<ActionTaken> done, @Nullable LocalDate lostOn) {
    for (ActionTaken taken : done) {
      boolean isOfEarlierLoss =
          lostOn != null && taken.date().isBefore(lostOn) && isOnlyForLost(action);
      if (taken.action().equals(action.id()) && !isOfEarlierLoss) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyForLost(Action action) {
    return action.indications().stream()
        .allMatch(row -> row.statuses().equals(Set.of(Customer.Status.LOST)));
  }

  /** Takes the first action whose predecessors are all taken, again and again. */
  private static List<Choice> inOrder(List<Choice> choices) {
    List<Choice> waiting = new ArrayList<>(choices);
    List<Choice> ordered = new ArrayList<>(choices.size());
    while (!waiting.isEmpty()) {
      int next = 0;
      while (mustWait(waiting.get(next), waiting)) { // the loader refuses circles
        next++;
      }
      ordered.add(waiting.remove(next));
    }
    return ordered;
  }

  private static boolean mustWait(Choice choice, List<Choice> waiting) {
    for (String before : choice.action().after()) {
      for (Choice other : waiting) {
        if (other.action().id().equals(before)) {
          return true;
        }
      }
    }
    return false;
  }

  private Recommendation recommendation(
      Choice choice, CaseSignals signals, Map<String, LocalDate> due) {
    LocalDate day = signals.customerCase().asOf().plusDays(choice.indication().dueDays());
    for (String before : choice.action().after()) {
      LocalDate earlier = due.get(before);
      if (earlier != null && earlier.isAfter(day)) {
        day = earlier;
      }
    }
    return new Recommendation(
        choice.action(),
        choice.indication(),
        choice.because(),
        roles.assign(choice.indication().role(), signals),
        day,
        Readings.of(
            signals, choice.indication().when(), choice.action().label(), choice.action().avoid()));
  }

  private record Choice(Action action, Indication indication, int rank, List<String> because) {}
}
