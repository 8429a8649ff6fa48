package io.github.churnrx.facts;

import java.util.Objects;

/** Checks what every fact must have. */
final class Require {

  private Require() {}

  static String notBlank(String value, String name) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }
}
