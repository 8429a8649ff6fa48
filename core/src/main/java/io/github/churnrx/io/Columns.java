package io.github.churnrx.io;

/** Lines text up in columns; a Chinese character is as wide as two others. */
final class Columns {
  private static final int FIRST_WIDE = 0x2E80;

  private Columns() {}

  /** Returns how many columns a text takes. */
  static int width(String text) {
    return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }

  /** Returns the text with blanks after it, at least so many columns wide. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Returns the text with blanks before it, at least so many columns wide. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }
}
