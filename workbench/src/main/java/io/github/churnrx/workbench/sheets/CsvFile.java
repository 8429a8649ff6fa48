package io.github.churnrx.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file with the place of every cell in its text. Rows and cells are those that a spreadsheet
 * shows: a quoted cell may hold line breaks, and an empty line is a row with one empty cell.
 *
 * @param text the text, without byte order mark
 * @param rows the rows
 */
public record CsvFile(String text, List<Row> rows) {
  private static final char QUOTE = '"';

  /** Copies the list. */
  public CsvFile {
    rows = List.copyOf(rows);
  }

  /** Takes apart a text whose cells are separated by commas. */
  public static CsvFile of(String text) {
    return separatedBy(',', text);
  }

  /** Takes apart a text whose cells are separated by another sign. */
  public static CsvFile separatedBy(char separator, String text) {
    return new CsvFile(text, new Reader(text, separator).read());
  }

  /** Returns a row as a spreadsheet counts them, from 1. */
  public Optional<Row> row(int number) {
    return number < 1 || number > rows.size()
        ? Optional.empty()
        : Optional.of(rows.get(number - 1));
  }

  /** Returns what a text is written as in a cell: quoted if it would otherwise be misread. */
  public static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == QUOTE || c == '\n' || c == '\r');
    return plain ? value : QUOTE + value.replace("\"", "\"\"") + QUOTE;
  }

  /**
   * A row.
   *
   * @param line the line of the file in which it begins, from 1
   * @param start where it begins in the text
   * @param end where it ends, before the line break
   * @param next where the next row begins
   * @param cells its cells, at least one
   */
  public record Row(int line, int start, int end, int next, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Returns a cell, counted from 1. */
    public Optional<Cell> cell(int column) {
      return column < 1 || column > cells.size()
          ? Optional.empty()
          : Optional.of(cells.get(column - 1));
    }

    /** Returns whether nothing stands in it. */
    public boolean isBlank() {
      return cells.stream().allMatch(cell -> cell.value().isBlank());
    }
  }

  /**
   * A cell.
   *
   * @param start where it begins in the text, its quotes included
   * @param end where it ends
   * @param value what it says, without the quotes around it
   * @param isQuoted whether it is written in quotes
   */
  public record Cell(int start, int end, String value, boolean isQuoted) {}

  /** Goes through a text once. */
  private static final class Reader {
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    Reader(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    List<Row> read() {
      while (at < text.length()) {
        rows.add(row());
      }
      return rows;
    }

    private Row row() {
      int start = at;
      int first = line;
      List<Cell> cells = new ArrayList<>();
      cells.add(cell());
      while (at < text.length() && text.charAt(at) == separator) {
        at++;
        cells.add(cell());
      }
      int end = at;
      lineBreak();
      return new Row(first, start, end, at, cells);
    }

    private Cell cell() {
      return at < text.length() && text.charAt(at) == QUOTE ? quotedCell() : plainCell();
    }

    private Cell plainCell() {
      int start = at;
      toEndOfCell();
      return new Cell(start, at, text.substring(start, at), false);
    }

    private Cell quotedCell() {
      int start = at++;
      StringBuilder value = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == QUOTE) {
          if (at >= text.length() || text.charAt(at) != QUOTE) {
            break;
          }
          at++;
        } else if (c == '\n' || (c == '\r' && (at >= text.length() || text.charAt(at) != '\n'))) {
          line++;
        }
        value.append(c);
      }
      int closed = at;
      toEndOfCell(); // what follows a closing quote is a slip, and shown with the cell
      return new Cell(start, at, value + text.substring(closed, at), true);
    }

    private void toEndOfCell() {
      while (at < text.length() && !isEnd(text.charAt(at))) {
        at++;
      }
    }

    private boolean isEnd(char c) {
      return c == separator || c == '\n' || c == '\r';
    }

    private void lineBreak() {
      if (at < text.length() && text.charAt(at) == '\r') {
        at++;
        if (at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        line++;
      } else if (at < text.length() && text.charAt(at) == '\n') {
        at++;
        line++;
      }
    }
  }
}
