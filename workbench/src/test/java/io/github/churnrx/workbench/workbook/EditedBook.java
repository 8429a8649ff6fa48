package io.github.churnrx.workbench.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that a test edits and saves as another program would: without our styles, lists and
 * names, with numbers, dates and truth values where a spreadsheet makes them of what is typed.
 */
final class EditedBook {
  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
  private final Map<String, List<Patch>> patches = new LinkedHashMap<>();
  private final List<String> hidden = new ArrayList<>();

  private EditedBook() {}

  static EditedBook of(Path file) {
    EditedBook edited = new EditedBook();
    for (BookSheet sheet : BookReader.read(file).sheets()) {
      List<List<Object>> rows = new ArrayList<>();
      for (List<SheetCell> row : sheet.rows()) {
        List<Object> cells = new ArrayList<>();
        for (SheetCell cell : row) {
          cells.add(
              cell.kind() == SheetCell.Kind.NUMBER ? new BigDecimal(cell.text()) : cell.text());
        }
        rows.add(cells);
      }
      edited.sheets.put(sheet.name(), rows);
      if (sheet.isHidden()) {
        edited.hidden.add(sheet.name());
      }
    }
    return edited;
  }

  /** Returns the rows of a sheet, to change. */
  List<List<Object>> rows(String sheet) {
    List<List<Object>> rows = sheets.get(sheet);
    if (rows == null) {
      throw new AssertionError("no sheet " + sheet + " among " + sheets.keySet());
    }
    return rows;
  }

  /** Puts something into a cell such as {@code C7}. */
  EditedBook set(String sheet, String cell, Object value) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      column = Character.isLetter(c) ? column * 26 + c - 'A' + 1 : column;
      row = Character.isDigit(c) ? row * 10 + c - '0' : row;
    }
    List<List<Object>> rows = rows(sheet);
    while (rows.size() < row) {
      rows.add(new ArrayList<>());
    }
    List<Object> cells = rows.get(row - 1);
    while (cells.size() < column) {
      cells.add("");
    }
    cells.set(column - 1, value);
    return this;
  }

  /** Puts something into a cell that only XML can tell. */
  EditedBook xml(String sheet, String cell, String type, String content) {
    set(sheet, cell, "x");
    String xml = "<c r=\"" + cell + "\" t=\"" + type + "\">" + content + "</c>";
    return patch(sheet, "<c r=\"" + cell + "\".*?</c>", xml);
  }

  EditedBook merge(String sheet, String range) {
    return patch(
        sheet,
        "</sheetData>",
        "</sheetData><mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>");
  }

  EditedBook hideRow(String sheet, int row) {
    return patch(sheet, "<row r=\"" + row + "\"", "<row r=\"" + row + "\" hidden=\"1\"");
  }

  private EditedBook patch(String sheet, String pattern, String replacement) {
    rows(sheet);
    Patch patch = new Patch(Pattern.compile(pattern, Pattern.DOTALL), replacement);
    patches.computeIfAbsent(sheet, s -> new ArrayList<>()).add(patch);
    return this;
  }

  EditedBook rename(String sheet, String name) {
    sheets.put(name, rows(sheet));
    sheets.remove(sheet);
    return this;
  }

  EditedBook remove(String sheet) {
    rows(sheet);
    sheets.remove(sheet);
    return this;
  }

  EditedBook add(String sheet, List<List<Object>> rows) {
    sheets.put(sheet, new ArrayList<>(rows));
    return this;
  }

  Path save(Path file) throws IOException {
    List<String> names = new ArrayList<>(sheets.keySet());
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Other", null)) {
      for (String name : names) {
        Worksheet sheet = workbook.newWorksheet(name);
        if (hidden.contains(name)) {
          sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
        for (int row = 0; row < rows(name).size(); row++) {
          for (int column = 0; column < rows(name).get(row).size(); column++) {
            write(sheet, row, column, rows(name).get(row).get(column));
          }
        }
      }
    }
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      for (Map.Entry<String, List<Patch>> sheet : patches.entrySet()) {
        int number = names.indexOf(sheet.getKey()) + 1;
        Path part = zip.getPath("xl/worksheets/sheet" + number + ".xml");
        String xml = Files.readString(part, StandardCharsets.UTF_8);
        for (Patch patch : sheet.getValue()) {
          Matcher matcher = patch.pattern().matcher(xml);
          if (!matcher.find()) {
            throw new AssertionError("nothing matches " + patch.pattern());
          }
          xml = matcher.replaceFirst(Matcher.quoteReplacement(patch.replacement()));
        }
        Files.writeString(part, xml, StandardCharsets.UTF_8);
      }
    }
    return file;
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Percentage percentage) {
      sheet.value(row, column, percentage.value());
      sheet.style(row, column).format("0%").set();
    } else if (!value.toString().isEmpty()) {
      sheet.value(row, column, value.toString());
    }
  }

  /** A number shown as a percentage. */
  record Percentage(BigDecimal value) {}

  private record Patch(Pattern pattern, String replacement) {}
}
