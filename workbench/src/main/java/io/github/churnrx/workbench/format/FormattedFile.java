package io.github.churnrx.workbench.format;

import java.util.Arrays;

/** A file of a table, as it is and in its one form. Immutable. */
public final class FormattedFile {
  private final String path;
  private final byte[] before;
  private final byte[] after;
  private final int cells;

  FormattedFile(String path, byte[] before, byte[] after, int cells) {
    this.path = path;
    this.before = before.clone();
    this.after = after.clone();
    this.cells = cells;
  }

  /** Returns the path within its layer, with {@code /} between folders. */
  public String path() {
    return path;
  }

  /** Returns the bytes that it should have. */
  public byte[] after() {
    return after.clone();
  }

  /**
   * Returns how many cells are written otherwise; 0 if only encoding, quotes or line ends differ.
   */
  public int cells() {
    return cells;
  }

  /** Returns whether the file is not in its one form. */
  public boolean isChanged() {
    return !Arrays.equals(before, after);
  }

  @Override
  public String toString() {
    return path + " (" + cells + " cells)";
  }
}
