package io.github.churnrx.workbench.repair;

import io.github.churnrx.tables.TextDecoder;
import io.github.churnrx.workbench.sheets.CsvFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of a CSV file while it is mended; everything that is not replaced stays as it is, byte
 * for byte.
 *
 * @param text the text
 * @param charset how it is written
 * @param hasMark whether it begins with a byte order mark
 */
record Draft(String text, Charset charset, boolean hasMark) {
  private static final char MARK = '\uFEFF';
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Returns the draft of a file, empty if it is not a text. */
  static Optional<Draft> of(byte[] bytes) {
    Charset charset = TextDecoder.isUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030;
    boolean hasMark = new String(bytes, charset).startsWith(String.valueOf(MARK));
    return TextDecoder.text(bytes)
        .map(text -> new Draft(text, charset, hasMark))
        .filter(draft -> Arrays.equals(draft.bytes(), bytes));
  }

  byte[] bytes() {
    return (hasMark ? MARK + text : text).getBytes(charset);
  }

  CsvFile csv() {
    return CsvFile.of(text);
  }

  Draft with(Edits edits) {
    return new Draft(edits.applyTo(text), charset, hasMark);
  }

  /** Replacements in a text, none within another. */
  static final class Edits {
    private final SortedMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int end, String by) {}

    /** Replaces what a cell says; a cell in quotes stays in quotes. */
    void cell(CsvFile.Cell cell, String value) {
      String written =
          cell.isQuoted() ? '"' + value.replace("\"", "\"\"") + '"' : CsvFile.quoted(value);
      edits.put(cell.start(), new Edit(cell.end(), written));
    }

    /** Removes a row with its line break. */
    void remove(CsvFile.Row row) {
      edits.subMap(row.start(), row.next()).clear();
      edits.put(row.start(), new Edit(row.next(), ""));
    }

    boolean isEmpty() {
      return edits.isEmpty();
    }

    String applyTo(String text) {
      StringBuilder result = new StringBuilder(text.length());
      int from = 0;
      for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
        result.append(text, from, edit.getKey()).append(edit.getValue().by());
        from = edit.getValue().end();
      }
      return result.append(text, from, text.length()).toString();
    }
  }
}
