package io.github.churnrx.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a row of a table. */
final class CsvLine {
  /** What makes a spreadsheet take text for a formula, full-width forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private static final String SEPARATOR = "; ";

  private CsvLine() {}

  /** Returns items in one cell. */
  static String list(List<String> items) {
    return text(String.join(SEPARATOR, items));
  }

  /** Returns text that a spreadsheet shows as it is. */
  static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Returns cells as a row, without line end. */
  static String of(List<String> cells) {
    StringWriter line = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
      writer.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can always be written
    }
    return line.getBuffer().substring(0, line.getBuffer().length() - 1);
  }
}
