package io.github.churnrx.io;

import io.github.churnrx.text.Text;
import java.util.List;
import java.util.Locale;

/**
 * Speaks Chinese or English.
 *
 * @param locale the reader's language
 */
record Voice(Locale locale) {

  boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  String say(String zh, String en) {
    return isChinese() ? zh : en;
  }

  String say(Text text) {
    return text.in(locale);
  }

  /** Returns the text in parentheses, with a blank before them where the language wants one. */
  String aside(String text) {
    return say("（" + text + "）", " (" + text + ")");
  }

  /** Returns a label before what it announces. */
  String label(String zh, String en) {
    return say(zh + "：", en + ": ");
  }

  /** Returns the items of a list of single words or short phrases. */
  String list(List<String> items) {
    return String.join(say("、", ", "), items);
  }

  /** Returns the items of a list of clauses. */
  String clauses(List<String> items) {
    return String.join(say("；", "; "), items);
  }

  /** Returns the first items of a list, and how many others there are. */
  String first(int limit, List<String> items) {
    if (items.size() <= limit) {
      return list(items);
    }
    return list(items.subList(0, limit)) + more(items.size() - limit);
  }

  /** Returns how many more there are. */
  String more(int count) {
    return say("……另有 " + count + " 项", " ... and " + count + " more");
  }

  /** Returns a text without the stop at its end, so that a sentence can go on. */
  static String open(String text) {
    String stripped = text.strip();
    int end = stripped.length();
    while (end > 0 && "。.；;，,".indexOf(stripped.charAt(end - 1)) >= 0) {
      end--;
    }
    return stripped.substring(0, end);
  }

  /** Returns a text on one line, without characters that steer a terminal. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(c -> isSteering(c) ? ' ' : c).forEach(line::appendCodePoint);
    return line.toString().stripTrailing();
  }

  private static boolean isSteering(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
