package io.github.churnrx.rules.mutation;

import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.knowledge.Location;

/**
 * Knowledge with one change.
 *
 * @param change what was changed
 * @param id the entry that it was changed in
 * @param at the row
 * @param knowledge the changed knowledge
 */
record Mutant(Change change, String id, Location at, Knowledge knowledge) {

  /** What can be changed. */
  enum Change {
    /** A row was deleted. */
    ROW_DELETED("row deleted"),
    /** A test was turned into its opposite. */
    TEST_FLIPPED("test flipped");

    private final String words;

    Change(String words) {
      this.words = words;
    }

    /** Returns the change in words. */
    String words() {
      return words;
    }
  }
}
