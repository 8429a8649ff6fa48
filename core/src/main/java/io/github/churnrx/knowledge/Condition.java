package io.github.churnrx.knowledge;

/**
 * A signal and a test on it: one cell {@code when-…}.
 *
 * @param signal the signal
 * @param test the test
 * @param at the cell
 */
public record Condition(Signal signal, UnaryTest test, Location at) {

  /**
   * Returns the normalised form. Conditions with equal expressions are interchangeable; the type
   * keeps a number apart from a category that is spelt like it.
   */
  public String expression() {
    return signal.id() + ":" + signal.type().name() + " " + test;
  }
}
