package io.github.churnrx.knowledge;

/**
 * A place in a knowledge file or an input file.
 *
 * @param file the file's path relative to its layer or as the caller gave it
 * @param row the row as a spreadsheet counts it, header included, from 1; 0 for the whole file
 * @param column the column from 1; 0 for the whole row
 */
public record Location(String file, int row, int column) implements Comparable<Location> {

  /** Returns the place that is a whole file. */
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  /** Returns the place that is a whole row. */
  public static Location of(String file, int row) {
    return new Location(file, row, 0);
  }

  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byRow = Integer.compare(row, other.row);
    return byRow != 0 ? byRow : Integer.compare(column, other.column);
  }

  /**
   * Returns {@code file:row:column}, without the parts that are not known. A cell of a sheet is
   * also called as the spreadsheet calls it: {@code book.xlsx[tiers]:7:3 (C7)}.
   */
  @Override
  public String toString() {
    if (row == 0) {
      return file;
    }
    if (column == 0) {
      return file + ":" + row;
    }
    String place = file + ":" + row + ":" + column;
    return file.endsWith("]") ? place + " (" + letters() + row + ")" : place;
  }

  /** Returns the letters by which a spreadsheet calls the column. */
  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
