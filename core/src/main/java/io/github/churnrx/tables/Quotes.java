package io.github.churnrx.tables;

import java.util.OptionalInt;

/** Looks for a quote that is never closed, which CSV readers take for one very long cell. */
public final class Quotes {
  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  private Quotes() {}

  /** Returns the record in which a quote opens that nothing closes, counted from 0. */
  static OptionalInt unclosed(String csv) {
    int record = 0;
    State state = State.CELL_START;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (state == State.QUOTED) {
        state = c == '"' ? State.CLOSED : State.QUOTED;
      } else if (c == '"' && state != State.PLAIN) {
        state = State.QUOTED; // opens, or goes on after a doubled one
      } else if (c == ',') {
        state = State.CELL_START;
      } else if (c == '\n' || (c == '\r' && !isFollowedByLineFeed(csv, i))) {
        state = State.CELL_START;
        record++;
      } else {
        state = State.PLAIN;
      }
    }
    return state == State.QUOTED ? OptionalInt.of(record) : OptionalInt.empty();
  }

  private static boolean isFollowedByLineFeed(String text, int i) {
    return i + 1 < text.length() && text.charAt(i + 1) == '\n';
  }
}
