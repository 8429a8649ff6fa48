package io.github.churnrx.phrases;

import java.text.Normalizer;

/**
 * Folds the ways of writing the same words: case, full-width letters, kinds of apostrophes and of
 * blanks, traditional characters. Line ends stay, since they separate clauses.
 */
public final class Folding {
  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';
  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';
  private static final char IDEOGRAPHIC_SPACE = '\u3000';
  private static final char FIRST_KANA = '\u3040';
  private static final char[] SIMPLE = simple();

  private Folding() {}

  /** Returns the form under which cues and texts are compared. */
  public static String plain(String text) {
    return Folded.of(text).text().strip();
  }

  static boolean isHan(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN;
  }

  /** Appends the folded form of one character. */
  static void append(int codePoint, StringBuilder folded) {
    if (codePoint < 0x80) {
      ascii((char) codePoint, folded);
    } else if (codePoint >= FIRST_HAN && codePoint <= LAST_HAN) {
      folded.append(SIMPLE[codePoint - FIRST_HAN]);
    } else if (codePoint >= FIRST_WIDE && codePoint <= LAST_WIDE) {
      ascii((char) (codePoint - FIRST_WIDE + '!'), folded);
    } else if (codePoint > IDEOGRAPHIC_SPACE && codePoint < FIRST_KANA) {
      folded.append((char) codePoint);
    } else if (codePoint == '’' || codePoint == '‘') {
      folded.append('\'');
    } else if (codePoint != '\u200B' && codePoint != '\uFEFF') {
      compatible(codePoint, folded);
    }
  }

  private static void ascii(char c, StringBuilder folded) {
    if (c == '\n' || c > ' ') {
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) > ' ') {
      folded.append(' ');
    }
  }

  private static void compatible(int codePoint, StringBuilder folded) {
    String one = Character.toString(codePoint);
    String plain = Normalizer.normalize(one, Normalizer.Form.NFKC);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 0x80) {
        ascii(c, folded);
      } else {
        folded.append(isHan(c) ? SIMPLE[c - FIRST_HAN] : Character.toLowerCase(c));
      }
    }
  }

  private static char[] simple() {
    char[] simple = new char[LAST_HAN - FIRST_HAN + 1];
    for (int i = 0; i < simple.length; i++) {
      simple[i] = (char) (FIRST_HAN + i);
    }
    String pairs = Traditional.PAIRS.replace("\n", "");
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      simple[pairs.charAt(i) - FIRST_HAN] = pairs.charAt(i + 1);
    }
    return simple;
  }
}
