package io.github.churnrx.workbench.workbook;

import java.util.List;

/**
 * A sheet as somebody saved it.
 *
 * @param name its name
 * @param isHidden whether it is hidden
 * @param rows the cells; the first row of the sheet first, rows without any included up to the last
 *     one that has some
 * @param merged the ranges of cells that are merged, such as {@code B2:C3}
 * @param hiddenRows how many rows with something in them are hidden or filtered out
 */
record BookSheet(
    String name,
    boolean isHidden,
    List<List<SheetCell>> rows,
    List<String> merged,
    int hiddenRows) {
  BookSheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** Returns the text of the cells of a column, from a row on. */
  List<String> texts(int column, int from) {
    return rows.subList(Math.min(from, rows.size()), rows.size()).stream()
        .map(row -> column < row.size() ? row.get(column).text() : "")
        .toList();
  }

  int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  SheetCell cell(int row, int column) {
    List<SheetCell> cells = row < rows.size() ? rows.get(row) : List.of();
    return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
  }
}
