package io.github.churnrx.facts;

/** What a case says about a signal in place of a value. */
public enum GivenState {
  /** The value is not known, whatever could be derived from events. */
  UNKNOWN,
  /** The signal makes no sense for this customer: its tests are false, not unknown. */
  NOT_APPLICABLE
}
