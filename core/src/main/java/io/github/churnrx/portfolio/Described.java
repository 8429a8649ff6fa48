package io.github.churnrx.portfolio;

import java.util.Locale;

/** A result that says in a sentence what it is and how it came about. */
public interface Described {
  /**
   * Returns the result for a reader. Not meant to be parsed.
   *
   * @param locale the reader's locale: Chinese if its language is {@code zh}, otherwise English
   */
  String describe(Locale locale);
}
