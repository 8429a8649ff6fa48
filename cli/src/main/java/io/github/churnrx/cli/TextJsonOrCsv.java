package io.github.churnrx.cli;

/** What a report is written as. */
enum TextJsonOrCsv {
  /** For readers. */
  TEXT,
  /** For programs, with everything. */
  JSON,
  /** As a table. */
  CSV
}
