package io.github.churnrx.examples.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The CRM on a free port. */
final class RunningCrm implements AutoCloseable {
  private static final Map<Databases, RunningCrm> SHARED = new EnumMap<>(Databases.class);

  private final ConfigurableApplicationContext application;

  private RunningCrm(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /** Returns the one on this kind of database that all tests look at; it ends with them. */
  static synchronized RunningCrm shared(Databases databases) {
    return SHARED.computeIfAbsent(
        databases,
        kind -> {
          try {
            return at(kind.fresh(Files.createTempDirectory("crm")));
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Starts it on a database. */
  static RunningCrm at(String database, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "--server.port=0";
    all[1] = "--spring.datasource.url=" + database;
    all[2] = "--logging.level.root=WARN";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return new RunningCrm(SpringApplication.run(CrmApplication.class, all));
  }

  int port() {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  /** Returns its database, to look behind the pages. */
  JdbcTemplate database() {
    return application.getBean(JdbcTemplate.class);
  }

  /** Diagnoses who is not in today's list yet. */
  void diagnose() throws IOException, SQLException {
    application.getBean(Diagnoses.class).everybody();
  }

  @Override
  public void close() {
    application.close();
  }
}
