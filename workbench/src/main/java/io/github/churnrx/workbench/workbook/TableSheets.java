package io.github.churnrx.workbench.workbook;

import io.github.churnrx.tables.CellKind;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TableSchema.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheets of tables. */
final class TableSheets {
  /** So many rows below the last one choose from lists, too. */
  private static final int SPARE_ROWS = 500;

  /** What a spreadsheet keeps and shows to the last digit. */
  private static final Pattern EXACT =
      Pattern.compile("-?(?:0|[1-9]\\d{0,11})(?:\\.\\d{0,6}[1-9])?");

  private static final double HEADER_HEIGHT = 32;

  private static final String NAME_PREFIX = "churnrx_sheet_";

  private final Workbook workbook;
  private final DropDowns dropDowns;
  private final Locale locale;

  TableSheets(Workbook workbook, DropDowns dropDowns, Locale locale) {
    this.workbook = workbook;
    this.dropDowns = dropDowns;
    this.locale = locale;
  }

  /** Returns the name that stays with a sheet whatever somebody calls it, by its number. */
  static String fixedName(int number) {
    return NAME_PREFIX + number;
  }

  /** Writes a sheet and returns how large its comments are to be. */
  CommentBoxes write(TableSheet table, int number) {
    Worksheet sheet = workbook.newWorksheet(table.name());
    int rows = table.rows().size();
    int width = table.width();
    if (width == 0) {
      return new CommentBoxes(List.of(), List.of());
    }
    Range fixed = sheet.range(0, 0, 0, 0);
    fixed.setFolderScope(true);
    fixed.setName(fixedName(number));
    sheet.setTabColor(Looks.tab(table.table()));
    int[] lines = new int[rows];
    List<Double> widths = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      widths.add(write(sheet, table, column, lines));
    }
    List<Double> heights = new ArrayList<>(List.of(HEADER_HEIGHT));
    for (int row = 1; row < rows; row++) {
      heights.add(Looks.height(lines[row]));
    }
    for (int row = 0; row < rows; row++) {
      sheet.rowHeight(row, heights.get(row));
    }
    CommentBoxes boxes = new CommentBoxes(widths, heights);
    for (int column = 0; column < width; column++) {
      comment(sheet, table, column, boxes);
    }
    if (rows > 1) {
      Looks.body(sheet.range(1, 0, rows - 1, width - 1));
      greyContinuations(sheet, table);
    }
    sheet.freezePane(1, 1);
    sheet.setAutoFilter(0, 0, Math.max(1, rows - 1), width - 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    return boxes;
  }

  private void comment(Worksheet sheet, TableSheet table, int place, CommentBoxes boxes) {
    column(table, place)
        .ifPresent(
            column -> {
              String text = column.explanation().in(locale);
              sheet.comment(0, place, text);
              boxes.add(place, text);
            });
  }

  /** Writes a column, notes how many lines its cells take, and returns its width. */
  private double write(Worksheet sheet, TableSheet table, int place, int[] lines) {
    Optional<Column> column = column(table, place);
    CellKind kind = column.map(Column::kind).orElse(new CellKind.Words(false));
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      String cell = table.cell(row, place);
      if (row > 0) {
        cells.add(cell);
      }
      if (!cell.isEmpty()) {
        if (row > 0 && kind instanceof CellKind.Figure && EXACT.matcher(cell).matches()) {
          sheet.value(row, place, new BigDecimal(cell));
        } else {
          sheet.value(row, place, cell);
        }
      }
    }
    String header = table.cell(0, place);
    Looks.header(sheet.range(0, place, 0, place), colour(column));
    boolean isId = kind instanceof CellKind.Id || kind instanceof CellKind.Code;
    double width = Looks.width(header, cells, isId ? 1 : 0.9);
    sheet.width(place, width);
    for (int row = 1; row < table.rows().size(); row++) {
      lines[row] = Math.max(lines[row], Looks.lines(table.cell(row, place), width));
    }
    sheet.style(place).format(Looks.TEXT).wrapText(true).verticalAlignment("top").set();
    dropDowns.offer(kind, sheet.range(1, place, table.rows().size() + SPARE_ROWS, place));
    return width;
  }

  private static String colour(Optional<Column> column) {
    if (column.isEmpty()) {
      return Looks.NOTE_HEADER;
    }
    return column.get().id().equals("id") ? Looks.ID_HEADER : Looks.HEADER;
  }

  private static Optional<Column> column(TableSheet table, int place) {
    return table.table().names().find(table.cell(0, place));
  }

  /** Lets the id of a row that only continues the one above step back. */
  private static void greyContinuations(Worksheet sheet, TableSheet table) {
    if (table.table() != TableSchema.SYMPTOMS && table.table() != TableSchema.ACTIONS) {
      return;
    }
    for (int row = 2; row < table.rows().size(); row++) {
      if (!table.cell(row, 0).isEmpty() && table.cell(row, 0).equals(table.cell(row - 1, 0))) {
        sheet.style(row, 0).fontColor(Looks.QUIET).italic().set();
      }
    }
  }
}
