package io.github.churnrx.jdbc;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Writes the values of a database as the cells of a table. */
final class SqlText {

  private SqlText() {}

  /** Returns the value of a column as a cell: empty for null, days as 2026-03-31. */
  static String of(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return new BigDecimal(value.toString()).toPlainString();
    }
    if (value instanceof Timestamp moment) {
      return moment.toLocalDateTime().toString();
    }
    if (value instanceof Clob clob) {
      return clob.getSubString(1, (int) Math.min(clob.length(), Integer.MAX_VALUE));
    }
    return value.toString();
  }
}
