package io.github.churnrx.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What columns are called and what to write in them, from {@code columns.csv}. What tables have in
 * common stands there under {@code *}.
 */
final class ColumnTexts {
  private static final String COMMON = "*";
  private static final Map<String, Texts> BY_COLUMN = read();

  private ColumnTexts() {}

  /** The label of a column, and what to write in it. */
  record Texts(Text label, Text explanation) {}

  static Texts of(String table, String column) {
    Texts own = BY_COLUMN.get(table + " " + column);
    Texts texts = own == null ? BY_COLUMN.get(COMMON + " " + column) : own;
    if (texts == null) {
      throw new IllegalStateException("columns.csv does not describe " + table + " " + column);
    }
    return texts;
  }

  private static Map<String, Texts> read() {
    Map<String, Texts> texts = new HashMap<>();
    InputStream file = ColumnTexts.class.getResourceAsStream("columns.csv");
    if (file == null) {
      throw new IllegalStateException("columns.csv is missing");
    }
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        texts.put(
            row.getField("table") + " " + row.getField("column"),
            new Texts(
                Text.of(row.getField("zh"), row.getField("en")),
                Text.of(row.getField("explain-zh"), row.getField("explain-en"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
