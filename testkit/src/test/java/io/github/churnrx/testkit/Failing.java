package io.github.churnrx.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions that fail. */
final class Failing {
  private Failing() {}

  /** Returns what an assertion says differs: its message without the explanation. */
  static String difference(ThrowingCallable assertion) {
    String message = message(assertion);
    assertThat(message).as("the explanation").contains("\n\nHow this follows");
    return message.substring(0, message.indexOf("\n\nHow this follows"));
  }

  /** Returns all that an assertion says. */
  static String message(ThrowingCallable assertion) {
    AssertionError error = catchThrowableOfType(AssertionError.class, assertion);
    assertThat(error).as("the failure").isNotNull();
    return String.valueOf(error.getMessage());
  }
}
