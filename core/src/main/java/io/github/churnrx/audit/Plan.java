package io.github.churnrx.audit;

import io.github.churnrx.diagnosis.Assignee;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.Recommendation;
import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Action.Indication;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts what closes gaps and what is advised for found causes into one plan, each action once. */
final class Plan {
  private static final Comparator<Indication> BEST =
      Comparator.comparingInt(Indication::priority).thenComparingInt(Indication::dueDays);

  private final Knowledge knowledge;

  Plan(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  List<PlannedAction> of(Diagnosis diagnosis, List<Gap> gaps) {
    Map<String, Recommendation> advised = new LinkedHashMap<>();
    diagnosis.actions().forEach(action -> advised.put(action.id(), action));
    Map<String, List<Gap>> closes = new LinkedHashMap<>();
    for (Gap gap : gaps) {
      for (Action action : gap.actions()) {
        advised.computeIfAbsent(action.id(), id -> closing(action, diagnosis.asOf()));
        closes.computeIfAbsent(action.id(), id -> new ArrayList<>()).add(gap);
      }
    }
    List<Step> steps = new ArrayList<>();
    for (Recommendation action : advised.values()) {
      LocalDate due = due(action, advised);
      List<Gap> closed = closes.getOrDefault(action.id(), List.of());
      steps.add(new Step(new PlannedAction(dueOn(action, due), closed), depth(action, advised)));
    }
    steps.sort(Step.IN_ORDER);
    return steps.stream().map(Step::planned).toList();
  }

  /** Recommends an action for a gap: by its most urgent case, whatever the causes. */
  private Recommendation closing(Action action, LocalDate asOf) {
    Indication indication = action.indications().stream().min(BEST).orElseThrow();
    Role role = knowledge.role(indication.role()).orElseThrow();
    Template person = role.person();
    String name =
        person == null || !person.signals().isEmpty() ? null : person.text().in(Locale.ROOT);
    return new Recommendation(
        action,
        indication,
        List.of(),
        new Assignee(role, name),
        asOf.plusDays(indication.dueDays()),
        List.of());
  }

  /** Returns the day of an action: not before those it must follow; the loader refuses circles. */
  private static LocalDate due(Recommendation action, Map<String, Recommendation> advised) {
    LocalDate due = action.due();
    for (String before : action.action().after()) {
      Recommendation earlier = advised.get(before);
      if (earlier != null && due(earlier, advised).isAfter(due)) {
        due = due(earlier, advised);
      }
    }
    return due;
  }

  private static int depth(Recommendation action, Map<String, Recommendation> advised) {
    int depth = 0;
    for (String before : action.action().after()) {
      Recommendation earlier = advised.get(before);
      if (earlier != null) {
        depth = Math.max(depth, depth(earlier, advised) + 1);
      }
    }
    return depth;
  }

  private static Recommendation dueOn(Recommendation action, LocalDate day) {
    return new Recommendation(
        action.action(),
        action.indication(),
        action.because(),
        action.assignee(),
        day,
        action.readings());
  }

  /**
   * An action with its place among others.
   *
   * @param planned the action
   * @param depth how many must come before it, one after the other
   */
  private record Step(PlannedAction planned, int depth) {
    static final Comparator<Step> IN_ORDER =
        Comparator.<Step, LocalDate>comparing(step -> step.planned().recommendation().due())
            .thenComparingInt(Step::depth)
            .thenComparingInt(step -> step.planned().recommendation().priority())
            .thenComparingInt(step -> -step.planned().closes().size())
            .thenComparing(step -> step.planned().recommendation().id());
  }
}
