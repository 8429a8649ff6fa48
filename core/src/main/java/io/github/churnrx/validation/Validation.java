package io.github.churnrx.validation;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that was found when knowledge was checked.
 *
 * @param knowledge the knowledge, unless an error keeps it from being used
 * @param problems what was found, by place
 */
public record Validation(Optional<Knowledge> knowledge, List<Problem> problems) {

  /** Copies the list. */
  public Validation {
    problems = List.copyOf(problems);
  }

  /** Checks what a loader loads. */
  public static Validation of(Supplier<Knowledge> loader) {
    try {
      Knowledge knowledge = loader.get();
      return new Validation(Optional.of(knowledge), knowledge.notices());
    } catch (KnowledgeException e) {
      return new Validation(Optional.empty(), e.problems());
    }
  }

  /** Returns whether the knowledge can be used. */
  public boolean isUsable() {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
