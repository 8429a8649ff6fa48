package io.github.churnrx.workbench.intake;

import io.github.churnrx.facts.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the orders that came to nothing, by a column that says so: cancelled, void, returned. */
final class OrderStatus {
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?!未|不|无)(.*(取消|作废|退货|退单|退款).*|撤销|无效|废止"
              + "|.*\\b(cancell?ed|void(ed)?|returned|refunded)\\b.*)");

  private OrderStatus() {}

  /** Returns the values of orders that do not count, by the name of the column. */
  static Map<String, List<String>> skipped(TableProfile table, Assignment assignment) {
    Map<String, List<String>> skipped = new LinkedHashMap<>();
    if (assignment.about().equals(EventType.ORDERS.id())) {
      for (ColumnProfile column : table.columns()) {
        if (column.isCategory()
            && assignment.bounds().stream().noneMatch(b -> b.column() == column)) {
          List<String> values =
              column.values().keySet().stream().filter(v -> NOTHING.matcher(v).matches()).toList();
          if (!values.isEmpty() && values.size() < column.values().size()) {
            skipped.put(column.name(), values);
          }
        }
      }
    }
    return skipped;
  }
}
