package io.github.churnrx.workbench.workbook;

import io.github.churnrx.names.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a sheet are which rows of the file that it showed: those with the same id, the most
 * equal ones first; of the others those of which half is equal, for an id may have changed.
 */
final class RowMatch {
  private final List<List<String>> before;
  private final List<List<String>> after;
  private final int idColumn;
  private final int[] matched;
  private final Set<Integer> free = new LinkedHashSet<>();

  private RowMatch(List<List<String>> before, List<List<String>> after, int idColumn) {
    this.before = before;
    this.after = after;
    this.idColumn = idColumn;
    this.matched = new int[after.size()];
    Arrays.fill(matched, -1);
  }

  /**
   * Returns, for each row after, the row before that it was; -1 for a new one.
   *
   * @param before the rows before, without the header
   * @param after the rows after, with their cells in the same columns
   * @param idColumn the column that holds ids
   */
  static int[] of(List<List<String>> before, List<List<String>> after, int idColumn) {
    return new RowMatch(before, after, idColumn).match();
  }

  private int[] match() {
    Map<String, List<Integer>> byId = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      byId.computeIfAbsent(id(before.get(i)), id -> new ArrayList<>()).add(i);
      free.add(i);
    }
    for (boolean mustBeEqual : new boolean[] {true, false}) {
      for (int i = 0; i < matched.length; i++) {
        if (matched[i] < 0) {
          match(i, byId.getOrDefault(id(after.get(i)), List.of()), mustBeEqual);
        }
      }
    }
    for (int i = 0; i < matched.length; i++) {
      if (matched[i] < 0) {
        matchLike(i);
      }
    }
    return matched;
  }

  private void match(int row, List<Integer> candidates, boolean mustBeEqual) {
    for (int candidate : candidates) {
      boolean fits = !mustBeEqual || isEqual(before.get(candidate), after.get(row));
      if (fits && free.remove(candidate)) {
        matched[row] = candidate;
        return;
      }
    }
  }

  private void matchLike(int row) {
    int best = -1;
    int most = 0;
    for (int candidate : free) {
      int equal = equal(before.get(candidate), after.get(row));
      if (equal > most && equal * 2 >= filled(before.get(candidate))) {
        most = equal;
        best = candidate;
      }
    }
    if (best >= 0) {
      free.remove(best);
      matched[row] = best;
    }
  }

  private String id(List<String> row) {
    return Spelling.key(cell(row, idColumn));
  }

  private static boolean isEqual(List<String> one, List<String> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (!cell(one, i).equals(cell(other, i))) {
        return false;
      }
    }
    return true;
  }

  private static int equal(List<String> one, List<String> other) {
    int equal = 0;
    for (int i = 0; i < one.size(); i++) {
      equal += !one.get(i).isEmpty() && one.get(i).equals(cell(other, i)) ? 1 : 0;
    }
    return equal;
  }

  private static int filled(List<String> row) {
    return (int) row.stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
