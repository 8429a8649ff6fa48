package io.github.churnrx.cli;

import io.github.churnrx.workbench.terminal.Ink;

/** Decides whether to write in colours: on a terminal that has them, unless NO_COLOR is set. */
final class Colours {
  private Colours() {}

  static Ink of(Console console) {
    String none = System.getenv("NO_COLOR");
    boolean wanted = none == null || none.isEmpty();
    return console.isTerminal() && wanted && !"dumb".equals(System.getenv("TERM"))
        ? Ink.COLOURED
        : Ink.PLAIN;
  }
}
