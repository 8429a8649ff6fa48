package io.github.churnrx.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs statements. */
final class Sql {

  private Sql() {}

  static void execute(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Returns the rows of a query, their cells parted by bars. */
  static List<String> rows(DataSource source, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(row.getObject(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  /** Returns everything that a run holds, but for its name. */
  static List<String> results(DataSource source, String run) throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table : List.of("diagnosis", "cause_finding", "recommendation")) {
      String place =
          switch (table) {
            case "cause_finding" -> ", cause_rank";
            case "recommendation" -> ", place";
            default -> "";
          };
      rows(
              source,
              "select * from "
                  + table
                  + " where run_id = '"
                  + run
                  + "' order by customer_id"
                  + place)
          .forEach(row -> all.add(table + row.substring(run.length())));
    }
    return all;
  }
}
