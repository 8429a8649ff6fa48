package io.github.churnrx.jdbc;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.mapping.Mapping;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A CRM with customers, orders and rebates, made up row by row. */
final class Crm {
  static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  static final ChurnRx CHURN_RX = ChurnRx.withDefaultKnowledge();

  static final String MAPPING =
      """
      as-of: 2026-06-30
      currency: CNY
      customers:
        file: customers.csv
        query: SELECT c.no AS customer_no, c.name, c.state, c.grade, c.yearly FROM crm_customer c
        id: customer_no
        columns:
          name: name
          status: {column: state, values: {正常: ACTIVE, 流失: LOST}}
          tier: grade
          annual-value: yearly
      events:
        orders:
          file: orders.csv
          query: SELECT customer_no, booked_on, amount FROM crm_order
          id: customer_no
          columns: {date: booked_on, amount: amount}
        rebates:
          file: rebates.csv
          query: |
            SELECT customer_no, earned_on, due_on, paid_on, amount
            FROM crm_rebate
            WHERE amount > 0;
          id: customer_no
          columns: {date: earned_on, due-on: due_on, paid-on: paid_on, amount: amount}
      """;

  private Crm() {}

  static Mapping mapping() {
    return Mapping.parse(MAPPING, "mapping.yaml", CHURN_RX.knowledge());
  }

  static void createTables(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table crm_customer (no varchar(40) primary key, name varchar(100),"
              + " state varchar(20), grade varchar(20), yearly numeric(14, 2))");
      statement.execute(
          "create table crm_order (customer_no varchar(40), booked_on date, amount numeric(14, 2))");
      statement.execute(
          "create table crm_rebate (customer_no varchar(40), earned_on date, due_on date,"
              + " paid_on timestamp, amount numeric(14, 2))");
    }
  }

  /** Inserts customers with nine orders each, of whom every third waits for a rebate. */
  static void fill(DataSource source, int customers) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement customer =
              connection.prepareStatement("insert into crm_customer values (?, ?, ?, ?, ?)");
          PreparedStatement order =
              connection.prepareStatement("insert into crm_order values (?, ?, ?)");
          PreparedStatement rebate =
              connection.prepareStatement("insert into crm_rebate values (?, ?, ?, ?, ?)")) {
        for (int i = 0; i < customers; i++) {
          String no = number(i);
          set(customer, no, "客户" + i, "正常", i % 50 == 0 ? "KEY" : "MAIN", 1000 + i);
          for (int month = 1; month <= 9; month++) {
            set(order, no, DAY.minusDays(30L * month + i % 7), 500 + i % 90);
          }
          if (i % 3 == 0) {
            LocalDate due = DAY.minusDays(100 + i % 20);
            set(rebate, no, due.minusDays(60), due, null, 88);
          }
          if (i % 2_000 == 1_999) {
            customer.executeBatch();
            order.executeBatch();
            rebate.executeBatch();
          }
        }
        customer.executeBatch();
        order.executeBatch();
        rebate.executeBatch();
      }
      connection.commit();
    }
  }

  /** Returns customer numbers in no order, and of both cases, digits and Chinese. */
  static String number(int i) {
    String[] heads = {"C", "c", "", "客"};
    return heads[i % heads.length] + (i * 7_919L % 1_000_003L);
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
