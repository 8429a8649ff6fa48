package io.github.churnrx.testkit;

/**
 * Says that a test names something that the knowledge does not have. The test is wrong, not the
 * diagnosis: a misspelt cause would otherwise never be found missing. The message says which name
 * was probably meant.
 */
public final class UnknownNameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnknownNameException(String message) {
    super(message);
  }
}
