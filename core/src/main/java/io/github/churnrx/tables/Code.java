package io.github.churnrx.tables;

import java.util.regex.Pattern;

/** Recognises what a program would run. A cell is data; nothing in it is ever run. */
final class Code {
  private static final Pattern CODE =
      Pattern.compile(
          "^[=@+-][A-Za-z][A-Za-z0-9.]*\\s*\\(.*" // =SUM(A1)
              + "|^=\\s*\\$?[A-Za-z]{1,3}\\$?[0-9]+(?:[^0-9A-Za-z].*)?$" // =A1
              + "|^[=@+-]\\s*[A-Za-z]+\\|.*" // =cmd|
              + "|.*?(?:\\{\\{|}}|\\$\\{|#\\{|<%|%>|(?i:<\\s*/?\\s*script)" // templates
              + "|\\b(?:java|javax|jdk|sun)\\.(?:lang|util|io|net|nio)\\b"
              + "|\\bSystem\\.(?:exit|getenv|getProperty|out)\\b|\\bRuntime\\.getRuntime\\b).*",
          Pattern.DOTALL);

  private Code() {}

  /** Returns whether a text looks like code. */
  static boolean isIn(String text) {
    return mayBe(text) && CODE.matcher(text).matches();
  }

  /** Looks for the signs without which there is no code; far cheaper than the pattern. */
  private static boolean mayBe(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return "=@+-".indexOf(text.charAt(0)) >= 0
        || text.contains("{{")
        || text.contains("}}")
        || text.contains("${")
        || text.contains("#{")
        || text.indexOf('<') >= 0
        || text.indexOf('%') >= 0
        || text.contains("java")
        || text.contains("jdk.")
        || text.contains("sun.")
        || text.contains("System.")
        || text.contains("Runtime.");
  }
}
