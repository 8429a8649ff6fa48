package io.github.churnrx.workbench.workbook;

/**
 * What a spreadsheet keeps in a cell.
 *
 * @param kind what it is
 * @param text text, or a number as plain digits, a date as 2026-03-31, what a formula gave
 * @param isPercentage whether a number is shown as a percentage
 */
record SheetCell(Kind kind, String text, boolean isPercentage) {
  static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "", false);

  boolean isEmpty() {
    return kind == Kind.TEXT && text.isBlank();
  }

  /** What a cell can be. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    FORMULA,
    ERROR
  }
}
