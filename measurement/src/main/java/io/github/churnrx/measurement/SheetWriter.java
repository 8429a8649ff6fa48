package io.github.churnrx.measurement;

import io.github.churnrx.measurement.Sheet.Column;
import io.github.churnrx.measurement.Sheet.Form;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes sheets for readers, as JSON and as CSV. */
final class SheetWriter {
  /** What makes a spreadsheet take text for a formula, full-width forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final Locale locale;

  SheetWriter(Locale locale) {
    this.locale = locale;
  }

  /** Writes a sheet with aligned columns: numbers to the right, texts to the left. */
  String text(Sheet sheet) {
    StringBuilder out = new StringBuilder(sheet.title().in(locale)).append('\n');
    int columns = sheet.columns().size();
    List<String[]> lines = new ArrayList<>();
    if (!sheet.rows().isEmpty()) {
      lines.add(sheet.columns().stream().map(c -> c.label().in(locale)).toArray(String[]::new));
    }
    for (List<@Nullable Object> row : sheet.rows()) {
      String[] line = new String[columns];
      for (int i = 0; i < columns; i++) {
        line[i] = shown(row.get(i), sheet.columns().get(i).form());
      }
      lines.add(line);
    }
    int[] widths = new int[columns];
    for (String[] line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(line[i]));
      }
    }
    for (String[] line : lines) {
      StringBuilder written = new StringBuilder(" ");
      for (int i = 0; i < columns; i++) {
        String gap = " ".repeat(widths[i] - width(line[i]));
        boolean isNumber = isNumeric(sheet, i);
        written.append(' ').append(isNumber ? gap + line[i] : line[i] + gap);
      }
      out.append(written.toString().stripTrailing()).append('\n');
    }
    for (Text note : sheet.notes()) {
      out.append("  ").append(note.in(locale)).append('\n');
    }
    return out.toString();
  }

  private static boolean isNumeric(Sheet sheet, int column) {
    return sheet.rows().stream()
        .map(row -> row.get(column))
        .noneMatch(cell -> cell instanceof Text || cell instanceof String);
  }

  /** Returns the width on a screen, where Chinese characters take two places. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 && c < 0xFFE7 ? 2 : 1).sum();
  }

  private String shown(@Nullable Object cell, Form form) {
    if (cell == null) {
      return "–";
    } else if (cell instanceof Text text) {
      return text.in(locale);
    } else if (cell instanceof Double number) {
      return switch (form) {
        case PLAIN -> plain(number);
        case TWO -> String.format(Locale.ROOT, "%.2f", number);
        case THREE -> String.format(Locale.ROOT, "%.3f", number);
        case DECIBANS -> String.format(Locale.ROOT, "%+.1f", number);
        case PERCENT -> String.format(Locale.ROOT, "%.1f%%", 100 * number);
      };
    } else if (cell instanceof Integer number) {
      return String.format(Locale.ROOT, "%,d", number);
    }
    return cell.toString();
  }

  private static String plain(double number) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6f", number) : "";
  }

  /** Writes sheets as one JSON object: an array of objects for each sheet. */
  String json(List<Sheet> sheets) {
    StringBuilder out = new StringBuilder("{\n");
    for (int s = 0; s < sheets.size(); s++) {
      Sheet sheet = sheets.get(s);
      out.append("  ").append(quoted(sheet.id())).append(": {\n    \"notes\": [");
      List<String> notes = sheet.notes().stream().map(n -> quoted(n.in(locale))).toList();
      out.append(String.join(", ", notes)).append("],\n    \"rows\": [");
      for (int r = 0; r < sheet.rows().size(); r++) {
        out.append(r == 0 ? "\n" : ",\n").append("      ").append(object(sheet, r));
      }
      out.append(sheet.rows().isEmpty() ? "]" : "\n    ]").append("\n  }");
      out.append(s + 1 < sheets.size() ? ",\n" : "\n");
    }
    return out.append("}\n").toString();
  }

  private String object(Sheet sheet, int row) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      Column column = sheet.columns().get(i);
      Object cell = sheet.rows().get(row).get(i);
      members.add(quoted(column.id()) + ": " + value(cell));
    }
    return "{" + String.join(", ", members) + "}";
  }

  private String value(@Nullable Object cell) {
    if (cell == null) {
      return "null";
    } else if (cell instanceof Integer || cell instanceof Boolean) {
      return cell.toString();
    } else if (cell instanceof Double number) {
      return Double.isFinite(number) ? plain(number) : "null";
    }
    return quoted(cell instanceof Text text ? text.in(locale) : cell.toString());
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }

  /** Writes a sheet as CSV with the ids of its columns in the first row. */
  String csv(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    line(out, sheet.columns().stream().map(Column::id).toArray());
    sheet.rows().forEach(row -> line(out, row.toArray()));
    return out.toString();
  }

  private void line(StringBuilder out, @Nullable Object... cells) {
    List<String> written = Arrays.stream(cells).map(this::cell).toList();
    out.append(String.join(",", written)).append('\n');
  }

  private String cell(@Nullable Object cell) {
    if (cell == null) {
      return "";
    } else if (cell instanceof Double number) {
      return plain(number);
    }
    String text = cell instanceof Text t ? t.in(locale) : cell.toString();
    if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
