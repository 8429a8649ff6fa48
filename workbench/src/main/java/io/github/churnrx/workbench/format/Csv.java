package io.github.churnrx.workbench.format;

import java.util.List;
import java.util.regex.Pattern;

/** Writes rows as CSV: commas, line feeds, quotes only where they are needed. */
final class Csv {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\r\\n]");

  private Csv() {}

  static String write(List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        csv.append(i == 0 ? "" : ",").append(cell(row.get(i)));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String cell(String text) {
    return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
