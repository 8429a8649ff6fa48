package io.github.churnrx.workbench.workbook;

import io.github.churnrx.tables.TableSchema;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;

/** How a workbook looks. */
final class Looks {
  static final String INK = "1F3864";
  static final String HEADER = "1F4E79";
  static final String ID_HEADER = "163A5C";
  static final String NOTE_HEADER = "7F7F7F";
  static final String PALE = "DDEBF7";
  static final String LINE = "D9D9D9";
  static final String QUIET = "808080";
  static final String WHITE = "FFFFFF";

  /** The format of a cell in which nothing is rewritten. */
  static final String TEXT = "@";

  private static final int NARROWEST = 9;
  private static final double LINE_HEIGHT = 16;

  /** Letters are narrower than the digits in which widths are counted. */
  private static final double LATIN = 0.95;

  private static final int MOST_LINES = 24;
  private static final int WIDEST = 46;

  private Looks() {}

  static String font(Locale locale) {
    return locale.getLanguage().equals("zh") ? "微软雅黑" : "Calibri";
  }

  static int fontSize(Locale locale) {
    return locale.getLanguage().equals("zh") ? 10 : 11;
  }

  /** Returns the colour of a sheet's tab: what belongs together has one. */
  static String tab(TableSchema table) {
    return switch (table) {
      case SIGNALS, PHRASES -> "5B9BD5";
      case SYMPTOMS, WEIGHTS -> "ED7D31";
      case CAUSES, REASONS -> "C00000";
      case ACTIONS, POLICIES -> "70AD47";
      case TIERS, ROLES, SETTINGS -> "A5A5A5";
      case CATALOGUE, ANGLES, HARMS, CHECKLIST -> "7030A0";
    };
  }

  static void header(Range cells, String colour) {
    cells
        .style()
        .bold()
        .fontColor(WHITE)
        .fillColor(colour)
        .wrapText(true)
        .verticalAlignment("center")
        .format(TEXT)
        .borderStyle(BorderSide.RIGHT, BorderStyle.THIN)
        .borderColor(BorderSide.RIGHT, WHITE)
        .set();
  }

  /** Formats a cell that holds text; who types a number or a date into it types text. */
  static void body(Range cells) {
    cells
        .style()
        .format(TEXT)
        .wrapText(true)
        .verticalAlignment("top")
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .borderColor(BorderSide.BOTTOM, LINE)
        .set();
  }

  /**
   * Returns a sensible width for a column: most of its cells in one line, none too wide.
   *
   * @param header its name
   * @param cells its cells
   * @param share the share of them that is to fit
   */
  static double width(String header, List<String> cells, double share) {
    List<Integer> widths =
        cells.stream().filter(cell -> !cell.isEmpty()).map(Looks::length).sorted().toList();
    int most = widths.isEmpty() ? 0 : widths.get((int) ((widths.size() - 1) * share));
    int heading = Math.min(length(header), 14) + 4; // the button of the filter
    return Math.min(WIDEST, Math.max(Math.max(NARROWEST, heading), most + 2));
  }

  /** Returns how many lines a text takes in a column. */
  static int lines(String text, double width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(LATIN * length(line) / width));
    }
    return lines;
  }

  /** Returns the height of a row whose longest cell takes so many lines. */
  static double height(int lines) {
    return Math.min(MOST_LINES, lines) * LINE_HEIGHT + 2;
  }

  /** Returns how wide a text is; a Chinese character takes twice the room of a Latin one. */
  static int length(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
