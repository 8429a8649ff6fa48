package io.github.churnrx.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with what it is joined by.
 *
 * @param id the customer's id; empty if the row has no usable one
 * @param position the number of the customer's own row; {@link #NOWHERE} if there is none
 * @param number the number of this row in its table
 * @param cells its cells
 */
record KeyedRow(String id, int position, int number, List<String> cells) {
  /** The position of rows that belong to no customer; it comes last. */
  static final int NOWHERE = Integer.MAX_VALUE;

  static final Comparator<KeyedRow> BY_ID =
      Comparator.comparing(KeyedRow::id, IdOrder.ASCENDING).thenComparingInt(KeyedRow::number);

  static final Comparator<KeyedRow> BY_POSITION =
      Comparator.comparingInt(KeyedRow::position).thenComparingInt(KeyedRow::number);

  KeyedRow at(int customer) {
    return new KeyedRow(id, customer, number, cells);
  }

  boolean isUsable() {
    return !id.isEmpty();
  }

  /** Rows in some order, which can be read more than once. */
  interface Source extends Closeable {
    Cursor open() throws IOException;
  }

  /** Rows one after the other. */
  interface Cursor extends Closeable {
    /** Returns the next row, or null at the end. */
    @Nullable KeyedRow next() throws IOException;
  }
}
