package io.github.churnrx.diagnosis;

import java.util.List;

/** What a diagnosis does not know. Worked out when it is asked for. Thread-safe. */
public interface Doubt {

  /**
   * Returns the questions whose answers could change what is found or done first, the most
   * rewarding first: by swing of the score divided by the cost of asking. At most five; empty when
   * no answer could, and for a customer at no raised risk about whom no cause is even possible.
   */
  List<Question> askNext();

  /** Returns what could not be judged for a cause, heaviest first, by the cause's code. */
  List<Missing> missing(String cause);
}
