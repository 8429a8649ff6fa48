package io.github.churnrx.tables;

import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.Header.Heading;
import io.github.churnrx.tables.TableSchema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the heading that was deleted with those to its right moved to the left, so that every cell
 * from there on stands under its neighbour's heading.
 *
 * <p>Such a row has cells that cannot be meant for their columns; with the heading put back, none
 * has. Only columns whose cells show at a glance whether they fit are looked at.
 */
final class LeftShift {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
  private static final Pattern DAY = Pattern.compile("\\d{4}\\D+\\d{1,2}\\D+\\d{1,2}\\D?");
  private static final Set<String> YES_OR_NO = Set.of("yes", "no", "true", "false", "是", "否");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private LeftShift() {}

  /**
   * Returns the headings as they were, with the deleted one.
   *
   * @param headings the columns that are named, in their order
   * @param lines the lines of the table, the first row included
   */
  static Optional<Restored> find(
      List<Heading> headings, List<List<String>> lines, TableSchema schema) {
    List<List<String>> rows = lines.stream().skip(1).filter(l -> !CsvRows.isBlank(l)).toList();
    int width = width(lines.get(0));
    Set<Column> misfits = new HashSet<>();
    long wrong = rows.stream().filter(row -> misfits(row, headings, misfits)).count();
    boolean isWider =
        rows.stream().anyMatch(row -> row.size() > width && !row.get(width).isEmpty());
    boolean isUsual = wrong * 2 >= rows.size() && (isWider || misfits.size() > 1);
    boolean isVaried = wrong > 1 && misfits.size() > 2;
    if (wrong == 0 || rows.size() < 2 || !(isUsual || isVaried)) {
      return Optional.empty();
    }
    for (Restored restored : candidates(headings, schema)) {
      boolean isRight =
          rows.stream().noneMatch(row -> misfits(row, restored.headings(), new HashSet<>()));
      boolean isWhole =
          rows.stream()
              .allMatch(
                  row ->
                      row.size() <= width + 1
                          || CsvRows.isBlank(row.subList(width + 1, row.size())));
      if (isRight && isWhole) {
        return Optional.of(restored);
      }
    }
    return Optional.empty();
  }

  /** Returns how many columns the first row names, those of notes included. */
  private static int width(List<String> first) {
    int width = first.size();
    while (width > 0 && first.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  /** Returns what the headings may have been: with one between two that follow each other. */
  private static List<Restored> candidates(List<Heading> headings, TableSchema schema) {
    List<Column> order = schema.columns();
    List<Restored> candidates = new ArrayList<>();
    for (int i = 1; i < headings.size(); i++) {
      int from = order.indexOf(headings.get(i - 1).column()) + 1;
      int to = order.indexOf(headings.get(i).column());
      for (int between = from; between < to; between++) {
        Column column = order.get(between);
        if (headings.stream().noneMatch(heading -> heading.column().equals(column))) {
          candidates.add(with(column, i, headings));
        }
      }
    }
    return candidates;
  }

  private static Restored with(Column column, int index, List<Heading> headings) {
    int place = headings.get(index).place();
    List<Heading> restored = new ArrayList<>(headings.subList(0, index));
    Heading missing = new Heading(column, column.id(), place);
    restored.add(missing);
    for (Heading heading : headings.subList(index, headings.size())) {
      restored.add(new Heading(heading.column(), heading.written(), heading.place() + 1));
    }
    return new Restored(missing, restored);
  }

  private static boolean misfits(List<String> row, List<Heading> headings, Set<Column> found) {
    boolean any = false;
    for (Heading heading : headings) {
      String cell = heading.place() < row.size() ? row.get(heading.place()) : "";
      if (!cell.isEmpty() && !cell.equals(Cell.CLEARED) && !fits(cell, heading.column())) {
        found.add(heading.column());
        any = true;
      }
    }
    return any;
  }

  private static boolean fits(String cell, Column column) {
    CellKind kind = column.kind();
    if (kind instanceof CellKind.Figure) {
      return DIGIT.matcher(Spelling.plain(cell)).find() && cell.length() < 20;
    }
    if (kind instanceof CellKind.Day) {
      return DAY.matcher(Spelling.plain(cell)).matches();
    }
    if (kind instanceof CellKind.Choice choice && !choice.several()) {
      String key = Spelling.key(cell);
      return choice.options().stream()
          .anyMatch(
              option ->
                  key.equals(Spelling.key(option.id()))
                      || key.equals(Spelling.key(option.label().zh()))
                      || key.equals(Spelling.key(option.label().en())));
    }
    if (kind instanceof CellKind.YesOrNo) {
      return YES_OR_NO.contains(Spelling.key(cell));
    }
    boolean isEnglish = column.id().equals("en") || column.id().endsWith("-en");
    // A signal in braces may be called by its Chinese label in an English text, too.
    return !isEnglish || !HAN.matcher(BRACES.matcher(cell).replaceAll("")).find();
  }

  /**
   * Headings as they were.
   *
   * @param missing the one that was deleted
   * @param headings all of them
   */
  record Restored(Heading missing, List<Heading> headings) {}
}
