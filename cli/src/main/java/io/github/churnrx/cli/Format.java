package io.github.churnrx.cli;

/** What the command can write. */
enum Format {
  /** A page a customer. */
  TEXT,
  /** A line a customer. */
  BRIEF,
  /** An array of diagnoses. */
  JSON,
  /** A diagnosis a line. */
  JSONL,
  /** A table. */
  CSV
}
