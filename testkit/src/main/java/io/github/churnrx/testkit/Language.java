package io.github.churnrx.testkit;

import java.util.Locale;

/** In which language failures are told. */
final class Language {
  private static final String PROPERTY = "churnrx.lang";

  private Language() {}

  /** Returns what the system property {@code churnrx.lang} says, else the language of the JVM. */
  static Locale now() {
    String given = System.getProperty(PROPERTY, "");
    return given.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(given);
  }
}
