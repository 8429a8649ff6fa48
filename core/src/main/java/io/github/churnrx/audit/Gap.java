package io.github.churnrx.audit;

import io.github.churnrx.knowledge.Action;
import io.github.churnrx.knowledge.Check;
import io.github.churnrx.knowledge.Harm;
import java.util.Comparator;
import java.util.List;

/**
 * Something that is lacking: a question answered with no or partly.
 *
 * @param check the question
 * @param answer the answer
 * @param consequences what it does to the company
 * @param actions what closes it
 */
public record Gap(Check check, Answer answer, List<Harm> consequences, List<Action> actions) {
  /** The heaviest first: no before partly, then the one with more consequences. */
  static final Comparator<Gap> BY_WEIGHT =
      Comparator.comparing((Gap gap) -> gap.answer().reply() != Reply.NO)
          .thenComparing(gap -> -gap.consequences().size());

  /** Copies the lists. */
  public Gap {
    consequences = List.copyOf(consequences);
    actions = List.copyOf(actions);
  }

  /** Returns whether it is done in part. */
  public boolean isPartial() {
    return answer.reply() == Reply.PARTLY;
  }
}
