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

  /** Returns {@code file:row:column}, without the parts that are not known. */
  @Override
  public String toString() {
    if (row == 0) {
      return file;
    }
    return column == 0 ? file + ":" + row : file + ":" + row + ":" + column;
  }
}
