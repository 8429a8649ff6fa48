package io.github.churnrx.oracle;

/** What stands where a value is missing. */
enum Nothing {
  UNKNOWN,
  NOT_APPLICABLE
}
