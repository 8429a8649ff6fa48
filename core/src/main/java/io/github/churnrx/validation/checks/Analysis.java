package io.github.churnrx.validation.checks;

import io.github.churnrx.tables.Findings;

/** Looks for one kind of mistake. */
@FunctionalInterface
interface Analysis {
  /** Reports what it finds, each at its cell. */
  void look(Book book, Findings findings);
}
