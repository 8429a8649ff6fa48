package io.github.churnrx.workbench.workbook;

import io.github.churnrx.names.Spelling;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    Charset charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030;
    String text = new String(bytes, charset);
    boolean marked = text.startsWith(MARK);
    return new CsvText(charset, marked, lines(marked ? text.substring(1) : text));
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && (quoted || i == start)) {
        quoted = !quoted;
      } else if (c == '"' && text.charAt(i - 1) == '"' && text.charAt(start) == '"') {
        quoted = true; // a doubled one
      } else if (!quoted && c == ',') {
        cells.add(text.substring(start, i));
        start = i + 1;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        cells.add(text.substring(start, i));
        boolean isPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        lines.add(new Line(cells, isPair ? "\r\n" : String.valueOf(c)));
        cells = new ArrayList<>();
        i += isPair ? 1 : 0;
        start = i + 1;
      }
    }
    if (start < text.length() || !cells.isEmpty()) {
      cells.add(text.substring(start));
      lines.add(new Line(cells, ""));
    }
    return lines;
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
    boolean needsQuotes = !Spelling.trim(cell).equals(cell);
    for (int i = 0; i < cell.length() && !needsQuotes; i++) {
      char c = cell.charAt(i);
      needsQuotes = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
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
