package io.github.churnrx.cli;

import io.github.churnrx.text.Text;
import java.util.Locale;

/**
 * Speaks the language of the user.
 *
 * @param locale Chinese or English
 */
record Voice(Locale locale) {

  /** Returns the voice for a language tag; anything but Chinese is answered in English. */
  static Voice of(String language) {
    return new Voice(
        language.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH);
  }

  String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }

  /** Returns an English number with its noun. */
  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
