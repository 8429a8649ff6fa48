package io.github.churnrx.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds the ways in which people write the same thing. */
public final class Spelling {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Spelling() {}

  /** Returns the text without the blanks around it, those that spreadsheets hide included. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }

  /** Returns the text with full-width and typographic forms replaced by plain ones, stripped. */
  public static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 0x80;
    }
    if (ascii) {
      return trim(text);
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(folded.length() + 4);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      switch (c) {
        case '≥', '⩾', '≧' -> plain.append(">=");
        case '≤', '⩽', '≦' -> plain.append("<=");
        case '≠' -> plain.append("!=");
        case '“', '”', '„', '「', '」', '『', '』' -> plain.append('"');
        case '‘', '’' -> plain.append('\'');
        case '〜', '∼' -> plain.append('~');
        case '−', '–' -> plain.append('-');
        case '【' -> plain.append('[');
        case '】' -> plain.append(']');
        default -> plain.append(c);
      }
    }
    return trim(plain.toString());
  }

  /** Returns the plain text in one line, with single blanks. */
  public static String line(String text) {
    String plain = plain(text);
    return hasOddBlank(plain) ? BLANKS.matcher(plain).replaceAll(" ") : plain;
  }

  /** Returns the form under which names are compared: plain, lower case, single blanks. */
  public static String key(String name) {
    return line(name).toLowerCase(Locale.ROOT);
  }

  /** Returns whether blanks must be folded; looking is cheaper than replacing. */
  private static boolean hasOddBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)
          && (c != ' ' || (i > 0 && Character.isWhitespace(text.charAt(i - 1))))) {
        return true;
      }
    }
    return false;
  }
}
