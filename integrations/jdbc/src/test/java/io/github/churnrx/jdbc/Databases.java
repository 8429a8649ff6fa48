package io.github.churnrx.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Databases to test with: H2 in memory, and a real PostgreSQL that ends with the process. */
enum Databases {
  H2 {
    @Override
    String url() {
      return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000";
    }
  },
  POSTGRESQL {
    @Override
    String url() throws SQLException {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      String server = Server.STARTED.getJdbcUrl("postgres", "postgres");
      try (Connection connection = DriverManager.getConnection(server);
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return Server.STARTED.getJdbcUrl("postgres", name);
    }
  };

  /** Returns the address of a fresh, empty database. */
  abstract String url() throws SQLException;

  /** Returns a fresh, empty database. */
  DataSource fresh() throws SQLException {
    return at(url());
  }

  /** Returns the database at an address. */
  static DataSource at(String url) {
    return new Plain(url);
  }

  /** Holds the server, which starts when it is first needed. */
  private static final class Server {
    static final EmbeddedPostgres STARTED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Opens a connection each time. */
  private record Plain(String url) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return DriverManager.getConnection(url);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
