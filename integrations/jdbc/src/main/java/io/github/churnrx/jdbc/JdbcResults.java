package io.github.churnrx.jdbc;

import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The tables that hold diagnoses: {@code diagnosis_run}, {@code diagnosis}, {@code cause_finding}
 * and {@code recommendation}. Thread-safe.
 */
public final class JdbcResults {
  /** What PostgreSQL and H2 say of a table that is not there. */
  private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  private final DataSource source;

  private JdbcResults(DataSource source) {
    this.source = source;
  }

  /** Returns the tables in a database, in the schema that its connections use. */
  public static JdbcResults in(DataSource source) {
    return new JdbcResults(source);
  }

  /** Returns the statements that create the tables, each of which does nothing if it is there. */
  public static String ddl() {
    try (InputStream in = JdbcResults.class.getResourceAsStream("results.sql")) {
      if (in == null) {
        throw new IllegalStateException("results.sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Creates the tables that are not there.
   *
   * @throws SQLException if the database refuses
   */
  public void createTables() throws SQLException {
    String statements =
        ddl().lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Arrays.asList(statements.split(";", -1))) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  /**
   * Starts a run, or goes on with one that was broken off.
   *
   * @param id the name of the run, such as {@code 2026-06-30}; at most 100 characters
   * @param asOf the day for which its customers are judged
   * @param knowledgeVersion the version of the knowledge
   * @throws IllegalStateException if there is a run of that name for another day or by other
   *     knowledge, since one run must not mix them
   * @throws SQLException if the database refuses
   */
  public ResultRun run(String id, LocalDate asOf, String knowledgeVersion) throws SQLException {
    ResultRun run = new ResultRun(source, id, asOf, knowledgeVersion);
    try (Connection connection = source.getConnection()) {
      boolean committing = connection.getAutoCommit();
      connection.setAutoCommit(true);
      try {
        if (!isThere(connection, run)) {
          start(connection, run);
        }
      } catch (SQLException e) {
        throw NO_SUCH_TABLE.contains(String.valueOf(e.getSQLState()))
            ? new SQLException(
                "The tables of results are not there: call createTables(), or run ddl() with your"
                    + " own migrations.",
                e.getSQLState(),
                e)
            : e;
      } finally {
        connection.setAutoCommit(committing);
      }
    }
    return run;
  }

  private static boolean isThere(Connection connection, ResultRun run) throws SQLException {
    try (PreparedStatement known =
        connection.prepareStatement(
            "select as_of, knowledge_version from diagnosis_run where run_id = ?")) {
      known.setString(1, run.id());
      try (ResultSet row = known.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        String day = row.getObject(1, LocalDate.class).toString();
        refuseOther(run.id(), "as_of", day, run.asOf().toString());
        refuseOther(run.id(), "knowledge_version", row.getString(2), run.knowledgeVersion());
        return true;
      }
    }
  }

  private static void start(Connection connection, ResultRun run) throws SQLException {
    try (PreparedStatement start =
        connection.prepareStatement(
            "insert into diagnosis_run (run_id, as_of, knowledge_version, finished)"
                + " values (?, ?, ?, false)")) {
      start.setString(1, run.id());
      start.setObject(2, run.asOf());
      start.setString(3, run.knowledgeVersion());
      start.executeUpdate();
    } catch (SQLException e) {
      // Somebody else may have started it meanwhile.
      if (!isThere(connection, run)) {
        throw e;
      }
    }
  }

  /** Refuses what the run would mix. */
  static void refuseOther(String run, String what, String there, String wanted) {
    if (!there.equals(wanted)) {
      Text message =
          Text.of(
              "批次“" + run + "”已用 " + what + " = " + there + " 写入，不能改用 " + wanted + "；请另起批次名。",
              "the run \""
                  + run
                  + "\" was written with "
                  + what
                  + " = "
                  + there
                  + " and cannot go on with "
                  + wanted
                  + "; give it another name");
      throw new IllegalStateException(message.en() + " / " + message.zh());
    }
  }
}
