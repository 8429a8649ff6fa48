package io.github.churnrx.jdbc;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.jdbc.JdbcBatch.Progress;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A process that waits to be killed while its third transaction is half written. */
final class KilledBatch {
  static final String SAYS = "half written";

  private KilledBatch() {}

  public static void main(String[] args) throws SQLException, IOException {
    AtomicInteger sent = new AtomicInteger();
    DataSource source = Databases.at(args[0]);
    DataSource dying =
        (DataSource)
            Proxy.newProxyInstance(
                KilledBatch.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, given) -> dying(source.getConnection(), sent));
    batch(dying, "june", Crm.CHURN_RX, source);
  }

  /** Counts the inserts of diagnoses that are sent, and goes no further after the third. */
  private static Connection dying(Connection connection, AtomicInteger sent) {
    return (Connection)
        Proxy.newProxyInstance(
            KilledBatch.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              try {
                Object result = method.invoke(connection, args);
                return result instanceof PreparedStatement statement
                        && String.valueOf(args[0]).startsWith("insert into diagnosis (")
                    ? dying(statement, sent)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static PreparedStatement dying(PreparedStatement statement, AtomicInteger sent) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            KilledBatch.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, args) -> {
              try {
                Object result = method.invoke(statement, args);
                if (method.getName().equals("executeBatch") && sent.incrementAndGet() == 3) {
                  System.out.println(SAYS);
                  Thread.currentThread().join();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Runs a batch of twenty customers a transaction. */
  static Progress batch(DataSource source, String name, Diagnoser diagnoser)
      throws SQLException, IOException {
    return batch(source, name, diagnoser, source);
  }

  private static Progress batch(
      DataSource results, String name, Diagnoser diagnoser, DataSource source)
      throws SQLException, IOException {
    JdbcResults.in(source).createTables();
    ResultRun run = JdbcResults.in(results).run(name, Crm.DAY, diagnoser.knowledge().version());
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      return JdbcBatch.of(diagnoser, cases, run).size(20).run();
    }
  }
}
