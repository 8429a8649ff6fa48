package io.github.churnrx.engine;

/** What runs the rules: opens a pair of rounds for each case. Thread-safe. */
@FunctionalInterface
public interface RuleRunner {

  /** Returns the rounds for a case; the caller closes them. */
  Rounds open(CaseFact caseFact);
}
