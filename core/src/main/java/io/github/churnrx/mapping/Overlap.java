package io.github.churnrx.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what two files of one kind both tell, as exports do whose periods overlap. Rows that are
 * alike within one file are different events; in several files they count as often as in the file
 * that has most of them.
 */
final class Overlap {
  private int kept;
  private int part = -1;
  private int seen;

  private Overlap() {}

  /** Returns the rows of a customer that an earlier file tells already. */
  static Set<KeyedRow> in(StackedTable table, List<KeyedRow> rows) {
    Map<List<String>, Overlap> byCells = new HashMap<>();
    Set<KeyedRow> repeated = new HashSet<>();
    for (KeyedRow row : rows) {
      Overlap alike = byCells.computeIfAbsent(row.cells(), cells -> new Overlap());
      if (!alike.isNew(table.part(row.number()))) {
        repeated.add(row);
      }
    }
    return repeated;
  }

  private boolean isNew(int where) {
    seen = where == part ? seen + 1 : 1;
    part = where;
    if (seen <= kept) {
      return false;
    }
    kept++;
    return true;
  }
}
