package io.github.churnrx.evidence;

/** What is known about a symptom. */
public enum SymptomState {
  /** It was raised. */
  RAISED,
  /** It is known not to hold. */
  ABSENT,
  /** It cannot be told. */
  UNKNOWN,
  /** The question does not arise. */
  NOT_APPLICABLE
}
