package io.github.churnrx.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection within one read-only transaction, which sees the data of one moment. */
final class Snapshot implements AutoCloseable {
  private final Connection connection;
  private final boolean readOnly;
  private final boolean committing;
  private final int isolation;

  private Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    this.readOnly = connection.isReadOnly();
    this.committing = connection.getAutoCommit();
    this.isolation = connection.getTransactionIsolation();
  }

  static Snapshot of(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try {
      Snapshot snapshot = new Snapshot(connection);
      snapshot.begin();
      return snapshot;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void begin() throws SQLException {
    try {
      connection.setReadOnly(true);
      // Without this a driver fetches all rows at once.
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    } catch (SQLException | RuntimeException e) {
      restore();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  private void restore() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(committing);
    connection.setReadOnly(readOnly);
    connection.setTransactionIsolation(isolation);
  }

  /** Ends the transaction and gives the connection back as it was. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      restore();
    }
  }
}
