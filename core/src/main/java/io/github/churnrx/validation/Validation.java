package io.github.churnrx.validation;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.Problem.Severity;
import java.util.List;
import java.util.Optional;

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

  /** Returns what cannot be used like this, by place. */
  public List<Problem> errors() {
    return of(Severity.ERROR);
  }

  /** Returns what can be used and is probably not what was meant, by place. */
  public List<Problem> warnings() {
    return of(Severity.WARNING);
  }

  /** Returns what deserves a look, by place. */
  public List<Problem> notices() {
    return of(Severity.NOTICE);
  }

  /** Returns whether the knowledge can be used: there are no errors. */
  public boolean isUsable() {
    return errors().isEmpty();
  }

  /** Returns whether there is nothing to mend: neither errors nor warnings. */
  public boolean isSound() {
    return isUsable() && warnings().isEmpty();
  }

  private List<Problem> of(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).toList();
  }
}
