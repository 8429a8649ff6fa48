package io.github.churnrx.loading;

import java.text.Normalizer;
import java.util.Locale;

/** Folds the ways in which people write the same thing. */
final class Spelling {
  private Spelling() {}

  /** Returns the text with full-width and typographic forms replaced by plain ones, stripped. */
  static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 0x80;
    }
    if (ascii) {
      return text.strip();
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
        case '…' -> plain.append("..");
        case '【' -> plain.append('[');
        case '】' -> plain.append(']');
        default -> plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** Returns the form under which names are compared: plain, lower case, single blanks. */
  static String key(String name) {
    return plain(name).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
