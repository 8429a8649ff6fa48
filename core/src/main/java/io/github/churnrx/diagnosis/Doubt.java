package io.github.churnrx.diagnosis;

import io.github.churnrx.facts.Remark;
import io.github.churnrx.knowledge.Knowledge;
import java.util.List;
import java.util.Optional;

/** What a diagnosis does not know. Worked out when it is asked for. Thread-safe. */
public interface Doubt {

  /**
   * Returns the questions whose answers could change what is found or done first, the most
   * rewarding first: by swing of the score divided by the cost of asking. At most five; empty when
   * no answer could, and for a customer at no raised risk about whom no cause is even possible.
   */
  List<Question> askNext();

  /**
   * Returns the rows that did not fire because of a single test, the nearest first. Of a symptom
   * that was raised none is named.
   */
  List<NearMiss> nearMisses();

  /** Returns the value of a signal, fired on or not; empty if the knowledge has no such signal. */
  Optional<Reading> reading(String signal);

  /** Returns what could not be judged for a cause, heaviest first, by the cause's code. */
  List<Missing> missing(String cause);

  /**
   * Returns what could not be judged for any cause or for the risk, each symptom once, in the order
   * of the knowledge, with the heaviest weight it would have for any of them. Cheaper than asking
   * for each cause.
   */
  List<Missing> missing();

  /**
   * Returns what the customer said, point by point: given, or read from free text.
   *
   * @return the remarks by date
   */
  default List<Remark> remarks() {
    return List.of();
  }

  /** Returns the knowledge that the diagnosis was made with; empty if it is not at hand. */
  default Optional<Knowledge> knowledge() {
    return Optional.empty();
  }
}
