package io.github.churnrx.audit;

import io.github.churnrx.diagnosis.CauseFinding;
import io.github.churnrx.diagnosis.Diagnosis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the answers of a company to the checklists say: how far they are fulfilled, what is lacking
 * and what follows from it, which causes lie in the company itself, what to do, and what is still
 * to be found out. Immutable.
 *
 * @param answers the answers
 * @param lists each checklist of the knowledge that has questions, in the order of {@code
 *     Checklist}
 * @param gaps what is lacking: no before partly, then the more consequences the earlier, then in
 *     the order of the knowledge
 * @param open the questions that are still to be answered, in the order of the knowledge
 * @param diagnosis the company's own diagnosis: its causes with their evidence
 * @param plan what to do by due date, each action after those it must follow; of the same day, the
 *     more gaps it closes the earlier, after its priority
 */
public record Audit(
    Answers answers,
    List<ListScore> lists,
    List<Gap> gaps,
    List<OpenQuestion> open,
    Diagnosis diagnosis,
    List<PlannedAction> plan) {

  /** Copies the lists. */
  public Audit {
    lists = List.copyOf(lists);
    gaps = List.copyOf(gaps);
    open = List.copyOf(open);
    plan = List.copyOf(plan);
  }

  /** Returns the score over all checklists. */
  public Score total() {
    return lists.stream().map(ListScore::score).reduce(Score.NONE, Score::plus);
  }

  /** Returns the causes inside the company that are likely or better, in rank order. */
  public List<CauseFinding> causes() {
    return diagnosis.foundCauses();
  }

  /**
   * Returns what the gaps do to the company, each harm once; what more gaps lead to comes first.
   */
  public List<Consequence> consequences() {
    Map<String, List<Gap>> byHarm = new LinkedHashMap<>();
    List<Consequence> consequences = new ArrayList<>();
    for (Gap gap : gaps) {
      gap.consequences()
          .forEach(harm -> byHarm.computeIfAbsent(harm.id(), id -> new ArrayList<>()).add(gap));
    }
    byHarm.forEach(
        (id, from) ->
            from.get(0).consequences().stream()
                .filter(harm -> harm.id().equals(id))
                .findFirst()
                .ifPresent(harm -> consequences.add(new Consequence(harm, from))));
    consequences.sort(Comparator.comparingInt(consequence -> -consequence.gaps().size()));
    return List.copyOf(consequences);
  }
}
