package io.github.churnrx.measurement;

import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report, the same for every way of writing it.
 *
 * @param id what it is called in data
 * @param title its heading
 * @param columns its columns
 * @param rows its rows: a text, a number or nothing for each column
 * @param notes what to know when reading it
 */
record Sheet(
    String id,
    Text title,
    List<Column> columns,
    List<List<@Nullable Object>> rows,
    List<Text> notes) {

  /**
   * A column.
   *
   * @param id what it is called in data
   * @param label its heading
   * @param form how numbers are written for readers
   */
  record Column(String id, Text label, Form form) {}

  /** How a number is written for readers; data has its full value. */
  enum Form {
    /** As it is. */
    PLAIN,
    /** With two decimals. */
    TWO,
    /** With three decimals. */
    THREE,
    /** With one decimal and its sign. */
    DECIBANS,
    /** As a percentage with one decimal. */
    PERCENT
  }

  static Builder of(String id, String zh, String en) {
    return new Builder(id, Text.of(zh, en));
  }

  /** Puts a sheet together. */
  static final class Builder {
    private final String id;
    private final Text title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    private Builder(String id, Text title) {
      this.id = id;
      this.title = title;
    }

    Builder column(String column, Form form, String zh, String en) {
      columns.add(new Column(column, Text.of(zh, en), form));
      return this;
    }

    Builder row(@Nullable Object... cells) {
      List<@Nullable Object> row = new ArrayList<>();
      for (Object cell : cells) {
        row.add(cell instanceof Double number && number.isNaN() ? null : cell);
      }
      rows.add(row);
      return this;
    }

    Builder note(String zh, String en) {
      notes.add(Text.of(zh, en));
      return this;
    }

    Sheet build() {
      return new Sheet(id, title, columns, rows, notes);
    }
  }
}
