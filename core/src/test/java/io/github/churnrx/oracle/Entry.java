package io.github.churnrx.oracle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a table says of one id, on one row or several. */
record Entry(String id, List<Map<String, String>> rows) {
  private static final Map<String, List<String>> LISTS = new ConcurrentHashMap<>();

  /** Returns a cell of the first row. */
  String cell(String column) {
    return own(0, column);
  }

  /** Returns a cell of a row itself; {@code -} says deliberately nothing. */
  String own(int row, String column) {
    String text = rows.get(row).getOrDefault(column, "");
    return text.equals("-") ? "" : text;
  }

  /** Returns a cell of a row or, where it is blank, of the first row. */
  String inherited(int row, String column) {
    return rows.get(row).getOrDefault(column, "").isEmpty() ? cell(column) : own(row, column);
  }

  boolean isEnabled() {
    return !Plain.key(cell("enabled")).equals("no");
  }

  /** Returns the parts of a list. */
  static List<String> list(String cell) {
    return LISTS.computeIfAbsent(
        cell, text -> text.isEmpty() ? List.of() : List.of(Plain.text(text).split("\\s*;\\s*")));
  }
}
