package io.github.churnrx.examples.crm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Databases that the CRM runs on: H2, and a real PostgreSQL that ends with the tests. */
enum Databases {
  H2 {
    @Override
    String fresh(Path folder) {
      return "jdbc:h2:file:" + folder.resolve("crm").toAbsolutePath();
    }
  },
  POSTGRESQL {
    @Override
    String fresh(Path folder) throws SQLException {
      String name = "crm" + UUID.randomUUID().toString().replace("-", "");
      String server = Server.STARTED.getJdbcUrl("postgres", "postgres");
      try (Connection connection = DriverManager.getConnection(server);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      return Server.STARTED.getJdbcUrl("postgres", name);
    }
  };

  /** Returns the address of an empty database, which outlives the CRM. */
  abstract String fresh(Path folder) throws SQLException;

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
}
