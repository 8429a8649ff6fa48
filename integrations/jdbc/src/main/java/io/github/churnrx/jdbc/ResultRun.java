package io.github.churnrx.jdbc;

import io.github.churnrx.Outcome;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * One run of diagnoses in a database. What is written twice stands there once; each call of {@link
 * #write} takes effect as a whole or not at all. Thread-safe as far as its data source is.
 */
public final class ResultRun {
  private final DataSource source;
  private final String id;

  ResultRun(DataSource source, String id) {
    this.source = source;
    this.id = id;
  }

  /** Returns the name of the run. */
  public String id() {
    return id;
  }

  /**
   * Returns which customers the run holds already, diagnosed or rejected.
   *
   * @param customers the customers to look up
   * @throws SQLException if the database refuses
   */
  public Set<String> written(Collection<String> customers) throws SQLException {
    if (customers.isEmpty()) {
      return Set.of();
    }
    String places = String.join(", ", Collections.nCopies(customers.size(), "?"));
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select customer_id from diagnosis where run_id = ? and customer_id in ("
                    + places
                    + ")")) {
      query.setString(1, id);
      int place = 2;
      for (String customer : customers) {
        query.setString(place++, customer);
      }
      Set<String> written = new HashSet<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          written.add(rows.getString(1));
        }
      }
      return written;
    }
  }

  /**
   * Writes what became of some cases, instead of what the run held of these customers before.
   *
   * @param outcomes diagnoses and rejected cases
   * @param asOf the day for rejected cases, which carry none
   * @throws SQLException if the database refuses; nothing is written then
   */
  public void write(List<Outcome> outcomes, LocalDate asOf) throws SQLException {
    try (Connection connection = source.getConnection()) {
      boolean committed = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try (ResultRows rows = new ResultRows(connection, id)) {
        for (Outcome outcome : outcomes) {
          rows.forget(outcome.customer().value());
        }
        rows.sendForgotten();
        for (Outcome outcome : outcomes) {
          if (outcome instanceof Outcome.Diagnosed diagnosed) {
            rows.add(diagnosed.diagnosis());
          } else if (outcome instanceof Outcome.Rejected rejected) {
            rows.addRejected(rejected.customer().value(), asOf, inWords(rejected.problems()));
          }
        }
        rows.send();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(committed);
      }
    }
  }

  private static String inWords(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.describe(Locale.ENGLISH))
        .collect(Collectors.joining("\n"));
  }

  /** Returns a rejected case for a customer whose rows could not be read. */
  static Outcome rejected(String customer, List<Problem> problems) {
    return new Outcome.Rejected(CustomerId.of(customer), problems);
  }

  /**
   * Notes that every customer was written.
   *
   * @throws SQLException if the database refuses
   */
  public void finish() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update diagnosis_run set finished = true where run_id = ?")) {
      update.setString(1, id);
      update.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }
}
