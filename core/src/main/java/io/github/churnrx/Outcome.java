package io.github.churnrx;

import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Problem;
import java.util.List;
import java.util.Optional;

/** What became of one case in a run over many. */
public sealed interface Outcome {

  /** Returns whose case it was. */
  CustomerId customer();

  /** Returns the diagnosis, if the case was diagnosed. */
  default Optional<Diagnosis> diagnosed() {
    return this instanceof Diagnosed done ? Optional.of(done.diagnosis()) : Optional.empty();
  }

  /** Returns everything that is wrong with the case; empty if it was diagnosed. */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * The case was diagnosed.
   *
   * @param diagnosis the diagnosis
   */
  record Diagnosed(Diagnosis diagnosis) implements Outcome {
    @Override
    public CustomerId customer() {
      return diagnosis.customer();
    }
  }

  /**
   * The case could not be diagnosed.
   *
   * @param customer whose case it was
   * @param problems everything that is wrong with it
   */
  record Rejected(CustomerId customer, List<Problem> problems) implements Outcome {
    /** Copies the problems. */
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
