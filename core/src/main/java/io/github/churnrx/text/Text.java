package io.github.churnrx.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A text that people read, in Chinese and in English.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Text(String zh, String en) {

  /** Rejects null. */
  public Text {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /**
   * Creates a text.
   *
   * @param zh the Chinese text
   * @param en the English text
   * @return the text in both languages
   */
  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /**
   * Returns the text for a reader.
   *
   * @param locale the reader's locale; only its language counts
   * @return the Chinese text if the language is {@code zh}, otherwise the English text
   */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /**
   * Returns the form under which names are compared: case, full-width characters and surrounding
   * blanks do not matter.
   *
   * @param name the name as somebody wrote it
   * @return its key
   */
  public static String key(String name) {
    String folded = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    return folded.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns whether two names have the same {@link #key}, without making one where it can. */
  public static boolean isSameKey(String one, String other) {
    return (isPlain(one) && isPlain(other))
        ? one.strip().equalsIgnoreCase(other.strip())
        : key(one).equals(key(other));
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Returns the English text. */
  @Override
  public String toString() {
    return en;
  }
}
