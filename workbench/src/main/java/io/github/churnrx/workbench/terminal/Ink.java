package io.github.churnrx.workbench.terminal;

/** Colours of a terminal, or none where nobody watches. */
public enum Ink {
  /** No colours. */
  PLAIN,
  /** The colours that every terminal knows. */
  COLOURED;

  /** Returns a heading. */
  public String heading(String text) {
    return in("1", text);
  }

  /** Returns what is as it should be, or new. */
  public String good(String text) {
    return in("32", text);
  }

  /** Returns what is not as it should be, or gone. */
  public String bad(String text) {
    return in("1;31", text);
  }

  /** Returns what deserves attention. */
  public String notable(String text) {
    return in("33", text);
  }

  /** Returns what stands in the background, such as places. */
  public String faint(String text) {
    return in("2", text);
  }

  private String in(String colour, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001B[" + colour + "m" + text + "\u001B[0m";
  }

  /** Returns how many columns a text takes on a terminal; Chinese characters take two. */
  public static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c <= 0x115F
        || (c >= 0x2E80 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || c >= 0x1F300;
  }

  /** Returns a text with blanks behind it, so that it takes at least so many columns. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Returns a text with blanks before it, so that it takes at least so many columns. */
  public static String padStart(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** Returns a text in one line, without characters that steer a terminal. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }
}
