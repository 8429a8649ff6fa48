package io.github.churnrx.workbench.workbook;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.CellKind;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TableSchema.Column;
import io.github.churnrx.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a sheet into the texts of a table, and tells where a spreadsheet has meddled with them. */
final class CellTexts {
  private static final Text A_DATE = Text.of("日期", "a date");
  private static final Text A_NUMBER = Text.of("数字", "a number");
  private static final Text A_YES_OR_NO = Text.of("是非值", "true or false");

  private final BookSheet sheet;
  private final String place;
  private final TableSchema table;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Prepares to read a sheet.
   *
   * @param sheet the sheet
   * @param place how it is called in messages
   * @param table the table that it shows
   */
  CellTexts(BookSheet sheet, String place, TableSchema table) {
    this.sheet = sheet;
    this.place = place;
    this.table = table;
  }

  /** Returns the texts of the cells, the header first; what is wrong with them is told. */
  List<List<String>> read() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < sheet.rows().get(row).size(); column++) {
        texts.add(Spelling.trim(text(row, column)));
      }
      rows.add(texts);
    }
    for (String range : sheet.merged()) {
      problems.add(ProblemCode.MERGED_CELLS.at(start(range), range));
    }
    if (sheet.hiddenRows() > 0) {
      problems.add(
          ProblemCode.HIDDEN_ROWS.at(Location.of(place), String.valueOf(sheet.hiddenRows())));
    }
    return rows;
  }

  List<Problem> problems() {
    return problems;
  }

  private Location start(String range) {
    int row = 0;
    int column = 0;
    for (int i = 0; i < range.length(); i++) {
      char c = range.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + (c - 'A' + 1);
      } else if (c >= '0' && c <= '9') {
        row = row * 10 + (c - '0');
      } else if (c == ':') {
        break;
      }
    }
    return new Location(place, row, column);
  }

  private String text(int row, int column) {
    SheetCell cell = sheet.cell(row, column);
    Location at = new Location(place, row + 1, column + 1);
    return switch (cell.kind()) {
      case TEXT -> cell.text();
      case FORMULA -> reported(ProblemCode.FORMULA_CELL.at(at, cell.text()));
      case ERROR -> reported(ProblemCode.ERROR_CELL.at(at, cell.text()));
      case NUMBER -> number(cell, at);
      case DATE -> kind(column) instanceof CellKind.Day ? cell.text() : rewritten(cell, at, A_DATE);
      case BOOLEAN -> yesOrNo(cell, at);
    };
  }

  private String reported(Problem problem) {
    problems.add(problem);
    return problem.value(); // so that what refers to the cell is not told as well
  }

  private String number(SheetCell cell, Location at) {
    CellKind kind = kind(at.column() - 1);
    boolean isNothingElse = kind instanceof CellKind.Id || kind instanceof CellKind.Day;
    boolean hasLostDigits = cell.text().indexOf('E') >= 0;
    if (at.row() > 1 && (isNothingElse || hasLostDigits)) {
      return rewritten(cell, at, A_NUMBER);
    }
    if (cell.isPercentage()) {
      problems.add(ProblemCode.SHOWN_OTHERWISE.at(at, cell.text()));
    }
    return cell.text();
  }

  private String yesOrNo(SheetCell cell, Location at) {
    CellKind kind = kind(at.column() - 1);
    if (kind instanceof CellKind.Id || kind instanceof CellKind.Code) {
      return rewritten(cell, at, A_YES_OR_NO);
    }
    return kind instanceof CellKind.YesOrNo
        ? cell.text()
        : cell.text().equals("yes") ? "true" : "false";
  }

  private String rewritten(SheetCell cell, Location at, Text as) {
    String column = sheet.cell(0, at.column() - 1).text();
    return reported(ProblemCode.REWRITTEN_CELL.at(at, cell.text(), column, as));
  }

  private CellKind kind(int place) {
    Optional<Column> column = table.names().find(sheet.cell(0, place).text());
    return column.map(Column::kind).orElse(new CellKind.Words(false));
  }
}
