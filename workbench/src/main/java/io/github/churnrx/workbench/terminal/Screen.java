package io.github.churnrx.workbench.terminal;

/** Knows how text looks on a terminal: how wide it is, and what must not reach it. */
public final class Screen {
  private static final String MORE = "…";

  private Screen() {}

  /** Returns how many columns a text takes; Chinese characters take two. */
  public static int width(String text) {
    return text.codePoints().map(Screen::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F9FF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** Returns a text in one line, with a visible sign for each character that would move others. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                line.append('⏎');
              } else if (c == '\t') {
                line.append('⇥');
              } else if (c < 0x20) {
                line.append((char) (0x2400 + c));
              } else if (isHarmful(c)) {
                line.append('\uFFFD');
              } else if (c == 0x3000 || c == 0xA0) {
                line.append(c == 0xA0 ? " " : "  ");
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString().replace("␍⏎", "⏎");
  }

  /** Control characters of terminals, and those that change the direction of writing. */
  private static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Returns a text cut to a width, with a sign where something was left out. */
  public static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    return begin(text, width - 1) + MORE;
  }

  /** Returns as much of the beginning of a text as fits into a width. */
  private static String begin(String text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (used + width(c) > width) {
        break;
      }
      used += width(c);
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }

  /** Returns a text with blanks behind it, so that it takes a width. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /**
   * Cuts a text around a part of it.
   *
   * @return the text and the part's place in it, in columns of the terminal
   */
  public static Marked around(String text, int start, int end, int width) {
    int from = start;
    int to = Math.max(start, end);
    while (to > from && width(text.substring(from, to)) > width - 2) {
      to = text.offsetByCodePoints(to, -1);
    }
    boolean grew = true;
    while (grew) {
      grew = false;
      if (from > 0 && width(text.substring(text.offsetByCodePoints(from, -1), to)) <= width - 2) {
        from = text.offsetByCodePoints(from, -1);
        grew = true;
      }
      if (to < text.length()
          && width(text.substring(from, text.offsetByCodePoints(to, 1))) <= width - 2) {
        to = text.offsetByCodePoints(to, 1);
        grew = true;
      }
    }
    String shown = (from > 0 ? MORE : "") + text.substring(from, to);
    int before = (from > 0 ? 1 : 0) + width(text.substring(from, start));
    int marked = width(text.substring(start, Math.min(end, to)));
    return new Marked(shown + (to < text.length() ? MORE : ""), before, marked);
  }

  /**
   * A text with a mark under it.
   *
   * @param text the text
   * @param before how far the mark is from the beginning, in columns
   * @param length how long the mark is
   */
  public record Marked(String text, int before, int length) {
    /** Returns the line with the mark. */
    public String mark() {
      return " ".repeat(before) + "^".repeat(Math.max(1, length));
    }
  }

  /** Returns the letters by which spreadsheets call a column, counted from 1. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
