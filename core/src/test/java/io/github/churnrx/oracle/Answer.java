package io.github.churnrx.oracle;

/** Yes, no, or nobody knows. */
enum Answer {
  NO,
  UNSURE,
  YES;

  static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  /** No if either is no, else unsure if either is unsure. */
  Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNSURE || other == UNSURE ? UNSURE : YES;
  }

  /** Yes if either is yes, else unsure if either is unsure. */
  Answer or(Answer other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == UNSURE || other == UNSURE ? UNSURE : NO;
  }
}
