package io.github.churnrx.testkit;

import java.util.Arrays;
import org.opentest4j.AssertionFailedError;

/** Makes the error that a test framework shows. */
final class Failures {
  private static final String OWN = Failures.class.getPackageName() + ".";
  private static final boolean IS_OPENTEST4J = isThere("org.opentest4j.AssertionFailedError");

  private Failures() {}

  /**
   * Returns an error whose stack begins at the line of the test. With opentest4j, which JUnit
   * brings, it carries both values, so that an IDE can show them side by side.
   */
  static AssertionError of(String message, String expected, String found) {
    AssertionError error =
        IS_OPENTEST4J ? Open.error(message, expected, found) : new AssertionError(message);
    return fromTest(error);
  }

  /** Returns an error without values to compare. */
  static AssertionError of(String message) {
    AssertionError error = IS_OPENTEST4J ? Open.error(message) : new AssertionError(message);
    return fromTest(error);
  }

  private static AssertionError fromTest(AssertionError error) {
    StackTraceElement[] stack = error.getStackTrace();
    int first = 0;
    while (first < stack.length && isOwn(stack[first].getClassName())) {
      first++;
    }
    error.setStackTrace(Arrays.copyOfRange(stack, first, stack.length));
    return error;
  }

  private static boolean isOwn(String type) {
    return type.startsWith(OWN) && !type.endsWith("Test");
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, Failures.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Loaded only where opentest4j is. */
  private static final class Open {
    private Open() {}

    static AssertionError error(String message, String expected, String found) {
      return new AssertionFailedError(message, expected, found);
    }

    static AssertionError error(String message) {
      return new AssertionFailedError(message);
    }
  }
}
