package io.github.churnrx.workbench.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How large the comments on the headers of a sheet are: as large as their texts. */
final class CommentBoxes {
  private static final int WIDTH = 290;
  private static final int CHARACTERS = 38;
  private static final int LINE = 20;
  private static final int MARGIN = 14;

  private final List<Double> widths;
  private final List<Double> heights;
  private final Map<Integer, String> texts = new HashMap<>();

  /**
   * Prepares for the comments of a sheet.
   *
   * @param widths the widths of its columns, in characters
   * @param heights the heights of its rows, in points
   */
  CommentBoxes(List<Double> widths, List<Double> heights) {
    this.widths = List.copyOf(widths);
    this.heights = List.copyOf(heights);
  }

  void add(int column, String text) {
    texts.put(column, text);
  }

  /** Returns where the comment of a column lies: from which column and row to which, in pixels. */
  String anchor(int column) {
    String text = texts.getOrDefault(column, "");
    int height = Looks.lines(text, CHARACTERS) * LINE + MARGIN;
    String right = end(column, WIDTH + 12, widths, 7, 5, 64);
    String bottom = end(0, height + 4, heights, 4 / 3.0, 0, 20);
    return column + ",12,0,4," + right + "," + bottom;
  }

  /** Returns in which column or row something ends that begins in one, and how far within. */
  private static String end(
      int from, int length, List<Double> sizes, double pixels, int extra, int otherwise) {
    int at = from;
    int rest = length;
    int size = size(at, sizes, pixels, extra, otherwise);
    while (rest > size) {
      rest -= size;
      at++;
      size = size(at, sizes, pixels, extra, otherwise);
    }
    return at + "," + rest;
  }

  private static int size(int at, List<Double> sizes, double pixels, int extra, int otherwise) {
    return at < sizes.size() ? (int) (sizes.get(at) * pixels) + extra : otherwise;
  }
}
