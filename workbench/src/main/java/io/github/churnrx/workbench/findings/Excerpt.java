package io.github.churnrx.workbench.findings;

import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.names.Spelling;
import io.github.churnrx.workbench.sheets.CsvFile;
import io.github.churnrx.workbench.sheets.CsvFile.Cell;
import io.github.churnrx.workbench.sheets.CsvFile.Row;
import io.github.churnrx.workbench.terminal.Screen;
import io.github.churnrx.workbench.terminal.Screen.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The part of a file in which a problem lies, as lines with a mark under what is wrong. */
final class Excerpt {
  private static final int WIDEST = 52;
  private static final int NARROW = 18;
  private static final String BAR = " │ ";

  private final String file;
  private final String text;
  private final int width;

  private Excerpt(String file, String text, int width) {
    this.file = file;
    this.text = text;
    this.width = width;
  }

  /** Returns the lines for a problem, none if its place cannot be shown. */
  static List<String> of(Problem problem, Sources sources, int width) {
    Location at = problem.at();
    Optional<String> text = at.row() == 0 ? Optional.empty() : sources.text(at.file());
    return text.map(t -> new Excerpt(at.file(), t, width).lines(problem)).orElse(List.of());
  }

  /** Returns in which line of the file a row begins, if that is not its number. */
  static Optional<Integer> line(Location at, Sources sources) {
    if (at.row() == 0 || !isTable(at.file())) {
      return Optional.empty();
    }
    return sources
        .text(at.file())
        .flatMap(text -> CsvFile.of(text).row(at.row()))
        .map(Row::line)
        .filter(line -> line != at.row());
  }

  static boolean isTable(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv") || isSheet(file);
  }

  /** Returns whether a place is a sheet of a workbook, {@code book.xlsx[sheet]}. */
  static boolean isSheet(String file) {
    return file.endsWith("]");
  }

  private List<String> lines(Problem problem) {
    return isTable(file) ? table(problem) : plain(problem);
  }

  /** Shows a line of a text file. */
  private List<String> plain(Problem problem) {
    List<String> lines = text.lines().toList();
    int row = problem.at().row();
    if (row > lines.size()) {
      return List.of();
    }
    String raw = lines.get(row - 1);
    String number = String.valueOf(row);
    String gutter = " ".repeat(number.length());
    int start = Math.min(Math.max(0, problem.at().column() - 1), raw.length());
    int end = start;
    if (problem.at().column() > 0) {
      end =
          !problem.value().isEmpty() && raw.startsWith(problem.value(), start)
              ? start + problem.value().length()
              : endOfWord(raw, start);
    }
    Marked marked = marked(raw, start, end, width - number.length() - 4);
    List<String> shown = new ArrayList<>();
    shown.add(number + BAR + marked.text());
    if (problem.at().column() > 0) {
      shown.add(gutter + BAR + marked.mark());
    }
    return shown;
  }

  private static int endOfWord(String raw, int start) {
    int end = start;
    while (end < raw.length() && " ,]}\t".indexOf(raw.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Shows some cells of a row, with the names of their columns above. */
  private List<String> table(Problem problem) {
    CsvFile csv = CsvFile.of(text);
    Optional<Row> found = csv.row(problem.at().row());
    if (found.isEmpty()) {
      return List.of();
    }
    Row row = found.get();
    int wrong = problem.at().column();
    Row header = csv.rows().get(0);
    String number = String.valueOf(problem.at().row());
    StringBuilder above = new StringBuilder(" ".repeat(number.length()));
    StringBuilder cells = new StringBuilder(number);
    StringBuilder marks = new StringBuilder(" ".repeat(number.length()));
    for (int column : columns(row, wrong)) {
      String value = row.cell(column).map(Cell::value).orElse("");
      String name = header.cell(column).map(Cell::value).map(Spelling::trim).orElse("");
      Marked marked =
          column == wrong
              ? marked(value, problem.value())
              : new Marked(Screen.cut(Screen.line(value), NARROW), 0, 0);
      String title =
          Screen.cut(
              Screen.letters(column) + " " + (problem.at().row() == 1 ? "" : Screen.line(name)),
              WIDEST);
      int columns = Math.max(Screen.width(title.strip()), Math.max(1, Screen.width(marked.text())));
      above.append(BAR).append(Screen.pad(title.strip(), columns));
      cells.append(BAR).append(Screen.pad(marked.text(), columns));
      marks.append(BAR).append(Screen.pad(column == wrong ? marked.mark() : "", columns));
    }
    List<String> shown = new ArrayList<>(List.of(above + "", cells + ""));
    if (wrong > 0) {
      shown.add(marks + "");
    }
    return shown.stream().map(String::stripTrailing).toList();
  }

  /** Chooses the columns to show: the first, the wrong one, and what fits of its neighbours. */
  private Set<Integer> columns(Row row, int wrong) {
    Set<Integer> chosen = new TreeSet<>();
    int room = width - 8;
    chosen.add(1);
    room -= cost(row, 1, wrong);
    if (wrong > 0) {
      chosen.add(wrong);
      room -= cost(row, wrong, wrong);
    }
    int centre = Math.max(1, wrong);
    for (int far = 1; far <= Math.max(row.cells().size(), centre); far++) {
      for (int column : new int[] {centre - far, centre + far}) {
        boolean isFilled = row.cell(column).filter(c -> !c.value().isBlank()).isPresent();
        if (isFilled && !chosen.contains(column) && chosen.size() < 5) {
          int cost = cost(row, column, wrong);
          if (cost <= room) {
            chosen.add(column);
            room -= cost;
          }
        }
      }
    }
    return chosen;
  }

  private static int cost(Row row, int column, int wrong) {
    int most = column == wrong ? WIDEST : NARROW;
    return BAR.length()
        + Math.min(most, Math.max(8, Screen.width(row.cell(column).map(Cell::value).orElse(""))));
  }

  /** Marks a value in a cell, or the whole cell if it is written differently there. */
  private static Marked marked(String cell, String value) {
    int start = value.isEmpty() ? -1 : cell.indexOf(value);
    return start < 0
        ? marked(cell, 0, cell.length(), WIDEST)
        : marked(cell, start, start + value.length(), WIDEST);
  }

  private static Marked marked(String text, int start, int end, int width) {
    String before = Screen.line(text.substring(0, start));
    String part = Screen.line(text.substring(start, end));
    String whole = before + part + Screen.line(text.substring(end));
    return Screen.around(whole, before.length(), before.length() + part.length(), width);
  }
}
