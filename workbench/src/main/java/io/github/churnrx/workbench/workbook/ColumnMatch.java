package io.github.churnrx.workbench.workbook;

import io.github.churnrx.names.Spelling;
import io.github.churnrx.tables.TableSchema;
import io.github.churnrx.tables.TableSchema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which columns of a sheet are which columns of the file that it showed.
 *
 * @param now for each column of the file, its place in the sheet now; -1 if it is gone
 * @param added the places in the sheet of columns that the file does not have
 * @param order the file's columns with the added ones among them, each after what stands left of it
 *     in the sheet; a column of the sheet that is added is -1 minus its place
 */
record ColumnMatch(List<Integer> now, List<Integer> added, List<Integer> order) {

  static ColumnMatch of(TableSchema table, List<String> shown, TableSheet sheet) {
    int width = sheet.width();
    boolean[] taken = new boolean[width];
    int[] now = new int[shown.size()];
    Arrays.fill(now, -1);
    for (int i = 0; i < now.length; i++) {
      for (int place = 0; place < width && now[i] < 0; place++) {
        if (!taken[place] && isSame(table, shown.get(i), sheet.cell(0, place))) {
          now[i] = place;
          taken[place] = true;
        }
      }
    }
    List<Integer> added = new ArrayList<>();
    for (int place = 0; place < width; place++) {
      if (!taken[place] && !isBlank(sheet, place)) {
        added.add(place);
      }
    }
    List<Integer> places = Arrays.stream(now).boxed().toList();
    return new ColumnMatch(places, added, order(places, added));
  }

  private static boolean isSame(TableSchema table, String one, String other) {
    if (Spelling.key(one).equals(Spelling.key(other))) {
      return true;
    }
    Optional<Column> column = table.names().find(one);
    return column.isPresent() && column.equals(table.names().find(other));
  }

  private static boolean isBlank(TableSheet sheet, int place) {
    for (int row = 0; row < sheet.rows().size(); row++) {
      if (!sheet.cell(row, place).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> order(List<Integer> now, List<Integer> added) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i) >= 0) {
        order.add(i);
      }
    }
    for (int place : added) {
      int at = 0;
      int nearest = -1;
      for (int i = 0; i < order.size(); i++) {
        int left = order.get(i) < 0 ? -1 - order.get(i) : now.get(order.get(i));
        if (left < place && left > nearest) {
          nearest = left;
          at = i + 1;
        }
      }
      order.add(at, -1 - place);
    }
    return order;
  }

  /** Returns whether the sheet has all columns of the file and no others. */
  boolean isComplete() {
    return added.isEmpty() && order.size() == now.size();
  }
}
