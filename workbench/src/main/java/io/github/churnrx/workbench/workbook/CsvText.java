package io.github.churnrx.workbench.workbook;

import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.TextDecoder;
import io.github.churnrx.workbench.sheets.CsvFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file to the last character: its cells as they are written, quotes and blanks included, so
 * that what nobody changed can be written again as it was.
 *
 * @param charset its encoding
 * @param marked whether it starts with a byte order mark
 * @param lines its lines
 */
record CsvText(Charset charset, boolean marked, List<Line> lines) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARK = "\uFEFF";

  /** Reads a file whose quotes are known to match. */
  static CsvText of(byte[] bytes) {
    Charset charset = TextDecoder.isUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030;
    String text = new String(bytes, charset);
    boolean marked = text.startsWith(MARK);
    return new CsvText(charset, marked, lines(marked ? text.substring(1) : text));
  }

  private static List<Line> lines(String text) {
    return CsvFile.of(text).rows().stream()
        .map(
            row ->
                new Line(
                    row.cells().stream().map(c -> text.substring(c.start(), c.end())).toList(),
                    text.substring(row.end(), row.next())))
        .toList();
  }

  /** Returns what the cells say, without the empty lines at the end. */
  List<List<String>> cells() {
    List<List<String>> rows = new ArrayList<>(lines.stream().map(Line::cells).toList());
    while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isEmpty)) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  /** Returns how lines end here. */
  String lineEnd() {
    return lines.isEmpty() || lines.get(0).end().isEmpty() ? "\n" : lines.get(0).end();
  }

  /** Returns this file with other lines. */
  byte[] withLines(List<Line> others) {
    StringBuilder text = new StringBuilder(marked ? MARK : "");
    for (Line line : others) {
      text.append(String.join(",", line.raw())).append(line.end());
    }
    return text.toString().getBytes(charset);
  }

  /** Returns a new file in UTF-8 that holds these cells. */
  static byte[] of(List<List<String>> cells) {
    List<Line> lines =
        cells.stream()
            .map(row -> new Line(row.stream().map(CsvText::written).toList(), "\n"))
            .toList();
    return new CsvText(StandardCharsets.UTF_8, false, lines).withLines(lines);
  }

  /** Returns how a cell is written, in quotes where it needs them. */
  static String written(String cell) {
    return CsvFile.quoted(cell);
  }

  /**
   * A line.
   *
   * @param raw the cells as they are written
   * @param end what ends it; nothing at the end of the file
   */
  record Line(List<String> raw, String end) {
    Line {
      raw = List.copyOf(raw);
    }

    /** Returns what the cells say. */
    List<String> cells() {
      return raw.stream().map(Line::said).toList();
    }

    private static String said(String raw) {
      boolean isQuoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
      String said = isQuoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
      return Spelling.trim(said);
    }
  }
}
