package io.github.churnrx.jdbc;

import io.github.churnrx.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * One run of diagnoses in a database: one day, one version of the knowledge. What is written twice
 * stands there once; each call of {@link #write} takes effect as a whole or not at all. Several
 * threads and processes may write one run; they take turns, transaction by transaction.
 */
public final class ResultRun {
  private final DataSource source;
  private final String id;
  private final LocalDate asOf;
  private final String knowledgeVersion;

  ResultRun(DataSource source, String id, LocalDate asOf, String knowledgeVersion) {
    this.source = source;
    this.id = id;
    this.asOf = asOf;
    this.knowledgeVersion = knowledgeVersion;
  }

  /** Returns the name of the run. */
  public String id() {
    return id;
  }

  /** Returns the day for which its customers are judged. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the version of the knowledge that diagnoses them. */
  public String knowledgeVersion() {
    return knowledgeVersion;
  }

  /**
   * Returns which customers the run holds already, diagnosed or rejected.
   *
   * @param customers the customers to look up
   * @throws SQLException if the database refuses
   */
  public Set<String> written(Collection<String> customers) throws SQLException {
    try (ResultWriter writer = writer()) {
      return writer.known(customers);
    }
  }

  /**
   * Writes what became of some cases, instead of what the run held of these customers before.
   *
   * @param outcomes diagnoses and rejected cases
   * @throws IllegalStateException if a diagnosis was made by other knowledge than that of the run
   * @throws SQLException if the database refuses; nothing is written then
   */
  public void write(List<Outcome> outcomes) throws SQLException {
    try (ResultWriter writer = writer()) {
      writer.replace(outcomes);
    }
  }

  /** Opens what writes transaction after transaction over one connection. */
  ResultWriter writer() throws SQLException {
    return ResultWriter.of(source, this);
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

  /**
   * Returns how far the run is.
   *
   * @throws IllegalStateException if the run was deleted
   * @throws SQLException if the database refuses
   */
  public Extent extent() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select r.finished, count(d.customer_id), count(d.rejected) from diagnosis_run r"
                    + " left join diagnosis d on d.run_id = r.run_id"
                    + " where r.run_id = ? group by r.finished")) {
      query.setString(1, id);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw gone();
        }
        long rejected = row.getLong(3);
        return new Extent(row.getBoolean(1), row.getLong(2) - rejected, rejected);
      }
    }
  }

  IllegalStateException gone() {
    return new IllegalStateException(
        "the run \"" + id + "\" is no longer there / 批次“" + id + "”已不存在");
  }

  /**
   * How far a run is.
   *
   * @param finished whether a batch has seen every customer
   * @param diagnosed customers with a diagnosis
   * @param rejected customers with a reason why there is none
   */
  public record Extent(boolean finished, long diagnosed, long rejected) {}
}
