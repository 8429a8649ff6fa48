package io.github.churnrx.mapping;

import io.github.churnrx.knowledge.Location;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of named columns, from a file or from elsewhere, which can be read more than once. */
public interface Table {

  /** Returns the name of the file, as the caller gave it. */
  String file();

  /** Returns the name of the sheet within the file; empty if it has none. */
  String sheet();

  /** Returns the name for messages: the file, with the sheet in brackets if there is one. */
  default String label() {
    return sheet().isEmpty() ? file() : file() + "[" + sheet() + "]";
  }

  /**
   * Returns whether it comes from a spreadsheet, where a bare number in a column of dates counts
   * the days since 1899-12-30.
   */
  default boolean countsDays() {
    return false;
  }

  /**
   * Returns whether the rows are sure to come in the order of the customer's id, compared code
   * point by code point, as bytes in UTF-8 are. Such a table is read in one pass; a row out of
   * order ends the reading with an error.
   */
  default boolean isOrderedById() {
    return false;
  }

  /**
   * Returns the place of a cell for messages.
   *
   * @param row the number of the row
   * @param column the column, from 1; 0 for the whole row
   */
  default Location place(int row, int column) {
    return new Location(label(), row, column);
  }

  /**
   * Starts reading from the first row.
   *
   * @throws IOException if it cannot be read
   * @throws InputException if it can be read, but not understood
   */
  Rows open() throws IOException;

  /** The rows of a table, in order. Not thread-safe. */
  interface Rows extends Closeable {

    /** Returns the names of the columns, stripped. */
    List<String> columns();

    /**
     * Reads the next row that is not blank.
     *
     * @return the row, or null at the end
     * @throws IOException if it cannot be read
     * @throws InputException if it can be read, but not understood
     */
    @Nullable Row next() throws IOException;
  }

  /**
   * One row.
   *
   * @param number its number as a spreadsheet counts it, from 1, the header included
   * @param cells its cells, one for each column unless the row is damaged; a cell is never null
   */
  record Row(int number, List<String> cells) {}
}
