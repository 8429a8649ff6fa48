package io.github.churnrx.cli;

/** What findings are written as. */
enum TextOrJson {
  /** For readers. */
  TEXT,
  /** For programs. */
  JSON
}
