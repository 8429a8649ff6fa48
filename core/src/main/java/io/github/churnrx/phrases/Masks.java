package io.github.churnrx.phrases;

import java.util.regex.Pattern;

/** Masks what could identify a person in words that are quoted: addresses and long numbers. */
final class Masks {
  private static final Pattern PERSONAL =
      Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\d(?:[ -]?\\d){6,}");

  private Masks() {}

  static String over(String words) {
    return PERSONAL.matcher(words).replaceAll("•••");
  }
}
