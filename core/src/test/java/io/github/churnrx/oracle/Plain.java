package io.github.churnrx.oracle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One spelling of what can be written in several ways; what was worked out is remembered. */
final class Plain {
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  private Plain() {}

  /** Returns the text in half-width characters and ASCII signs. */
  static String text(String written) {
    return TEXTS.computeIfAbsent(
        written,
        text ->
            Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("≥", ">=")
                .replace("≤", "<=")
                .replace("≠", "!=")
                .strip());
  }

  /** Returns the form in which names are compared: case and blanks do not matter. */
  static String key(String name) {
    return KEYS.computeIfAbsent(
        name, text -> text(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
  }
}
