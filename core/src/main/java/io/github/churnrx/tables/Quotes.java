package io.github.churnrx.tables;

import java.util.Optional;

/** Finds the first cell whose quotes do not match, which CSV readers take for something else. */
final class Quotes {
  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  /** What is wrong with a quote. */
  enum Slip {
    /** It opens, and nothing closes it. */
    NEVER_CLOSED,
    /** Text follows it though it closes. */
    TEXT_AFTER,
    /** It closes a cell that none opened. */
    NEVER_OPENED
  }

  /**
   * A cell with a slip.
   *
   * @param record its row, from 0
   * @param cell its place in the row, from 0
   * @param text the beginning of what stands there
   * @param slip what is wrong
   */
  record Place(int record, int cell, String text, Slip slip) {}

  private static final int SHOWN = 40;

  private final String csv;
  private int record;
  private int cell;
  private int start;
  private int quotes;
  private State state = State.CELL_START;

  private Quotes(String csv) {
    this.csv = csv;
  }

  /** Returns the first slip. */
  static Optional<Place> slip(String csv) {
    return csv.indexOf('"') < 0 ? Optional.empty() : new Quotes(csv).find();
  }

  private Optional<Place> find() {
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (state == State.QUOTED) {
        state = c == '"' ? State.CLOSED : State.QUOTED;
      } else if (c == '"') {
        if (state == State.PLAIN) {
          quotes++;
        } else {
          state = State.QUOTED; // opens, or goes on after a doubled one
        }
      } else if (c == ',' || c == '\n' || c == '\r') {
        if (isStray(i)) {
          return place(i, Slip.NEVER_OPENED);
        }
        end(c, i);
      } else if (state == State.CLOSED) {
        return place(i, Slip.TEXT_AFTER);
      } else {
        state = State.PLAIN;
      }
    }
    if (state == State.QUOTED) {
      return place(csv.length(), Slip.NEVER_CLOSED);
    }
    return isStray(csv.length()) ? place(csv.length(), Slip.NEVER_OPENED) : Optional.empty();
  }

  /** Returns whether the cell that ends here ends with a quote and has no other. */
  private boolean isStray(int end) {
    return state == State.PLAIN && quotes == 1 && csv.charAt(end - 1) == '"' && !isInch(end - 2);
  }

  /** A number and a quote are a length in inches. */
  private boolean isInch(int last) {
    return last >= 0 && Character.isDigit(csv.charAt(last));
  }

  private void end(char c, int i) {
    state = State.CELL_START;
    quotes = 0;
    start = i + 1;
    if (c == ',') {
      cell++;
    } else if (c == '\n' || i + 1 >= csv.length() || csv.charAt(i + 1) != '\n') {
      record++;
      cell = 0;
    }
  }

  private Optional<Place> place(int end, Slip slip) {
    String text = csv.substring(start, end).lines().findFirst().orElse("");
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    return Optional.of(new Place(record, cell, shown, slip));
  }
}
