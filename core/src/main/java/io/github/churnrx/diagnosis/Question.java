package io.github.churnrx.diagnosis;

import io.github.churnrx.knowledge.Decibans;
import io.github.churnrx.knowledge.Role;
import io.github.churnrx.knowledge.Signal;
import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * Something worth asking: at least one answer would change the first action.
 *
 * @param signal the signal that the answer would give
 * @param text the question
 * @param whom whom to ask
 * @param swing how far the answer could move the score of a cause
 * @param cost the cost of asking, from 1 to 10
 * @param causes the codes of the causes it could move, the most first
 * @param answers what may be answered and what would follow, in the order of the values
 */
public record Question(
    Signal signal,
    Text text,
    Assignee whom,
    Decibans swing,
    double cost,
    List<String> causes,
    List<Answer> answers) {
  /** Copies the causes. */
  public Question {
    causes = List.copyOf(causes);
    answers = List.copyOf(answers);
  }

  /** Returns the role to ask: the one the question is for, or its fallback. */
  public Role role() {
    return whom.role();
  }

  /** Returns the answer that {@link Answer#key} stands for, if the question offers it. */
  public Optional<Answer> answer(String key) {
    return answers.stream().filter(answer -> answer.key().equals(key)).findFirst();
  }
}
