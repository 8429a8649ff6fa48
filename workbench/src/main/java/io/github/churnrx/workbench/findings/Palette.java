package io.github.churnrx.workbench.findings;

import io.github.churnrx.knowledge.Problem.Severity;

/** Colours of a terminal, or none. */
enum Palette {
  PLAIN,
  COLOURED;

  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String RED = "1;31";
  private static final String GREEN = "1;32";
  private static final String YELLOW = "1;33";
  private static final String CYAN = "36";

  String heading(String text) {
    return in(BOLD, text);
  }

  String good(String text) {
    return in(GREEN, text);
  }

  String remedy(String text) {
    return in(CYAN, text);
  }

  /** Returns a text in the background, if it shall be. */
  String dim(String text, boolean dim) {
    return dim ? in(FAINT, text) : text;
  }

  String severity(Severity severity, String text) {
    return in(
        switch (severity.name()) {
          case "ERROR" -> RED;
          case "NOTICE" -> CYAN;
          default -> YELLOW;
        },
        text);
  }

  private String in(String colour, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001B[" + colour + "m" + text + "\u001B[0m";
  }
}
