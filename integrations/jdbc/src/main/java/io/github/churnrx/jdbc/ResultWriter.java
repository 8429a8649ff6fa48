package io.github.churnrx.jdbc;

import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes into one run, transaction after transaction, over one connection. A transaction locks the
 * run, so that others who write it wait; what it finds written stays so until it ends.
 */
final class ResultWriter implements AutoCloseable {
  private final Connection connection;
  private final boolean committing;
  private final int isolation;
  private final ResultRun run;
  private final PreparedStatement lock;
  private final PreparedStatement known;
  private final ResultRows rows;

  private ResultWriter(Connection connection, ResultRun run) throws SQLException {
    this.connection = connection;
    this.run = run;
    this.committing = connection.getAutoCommit();
    this.isolation = connection.getTransactionIsolation();
    connection.setAutoCommit(false);
    // After waiting for the lock it must see what the other has written meanwhile.
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    lock =
        connection.prepareStatement(
            "select finished from diagnosis_run where run_id = ? for update");
    known =
        connection.prepareStatement(
            "select d.customer_id from unnest(?) as wanted(id)"
                + " join diagnosis d on d.run_id = ? and d.customer_id = wanted.id");
    rows = new ResultRows(connection, run.id());
  }

  static ResultWriter of(DataSource source, ResultRun run) throws SQLException {
    Connection connection = source.getConnection();
    try {
      return new ResultWriter(connection, run);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Locks the run until the next {@link #add}, {@link #replace} or the end.
   *
   * @return which of some customers it holds
   */
  Set<String> lock(Collection<String> customers) throws SQLException {
    lock.setString(1, run.id());
    try (ResultSet row = lock.executeQuery()) {
      if (!row.next()) {
        throw run.gone();
      }
    }
    return known(customers);
  }

  /** Returns which of some customers the run holds. */
  Set<String> known(Collection<String> customers) throws SQLException {
    if (customers.isEmpty()) {
      return Set.of();
    }
    known.setArray(1, connection.createArrayOf("varchar", customers.toArray()));
    known.setString(2, run.id());
    Set<String> written = new HashSet<>();
    try (ResultSet found = known.executeQuery()) {
      while (found.next()) {
        written.add(found.getString(1));
      }
    }
    return written;
  }

  /** Writes instead of what the run held of these customers. */
  void replace(List<Outcome> outcomes) throws SQLException {
    try {
      lock(List.of());
      for (Outcome outcome : outcomes) {
        rows.forget(outcome.customer().value());
      }
      rows.sendForgotten();
      for (Outcome outcome : outcomes) {
        add(outcome);
      }
      rows.send();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      rollBack(e);
      throw e;
    }
  }

  /**
   * Writes customers whom the run does not hold, and ends the transaction. If the database does not
   * take what some of them say, these are rejected and the others written.
   *
   * @return what was written
   */
  Added add(List<Outcome> outcomes) throws SQLException {
    try {
      for (Outcome outcome : outcomes) {
        add(outcome);
      }
      rows.send();
      connection.commit();
      return Added.of(outcomes, 0, List.of());
    } catch (SQLException e) {
      rollBack(e);
      if (!isAboutData(e)) {
        throw e;
      }
      return addOneByOne(outcomes);
    } catch (RuntimeException e) {
      rollBack(e);
      throw e;
    }
  }

  private Added addOneByOne(List<Outcome> outcomes) throws SQLException {
    List<Outcome> added = new ArrayList<>();
    List<Outcome.Rejected> unwritten = new ArrayList<>();
    try {
      Set<String> written =
          lock(outcomes.stream().map(outcome -> outcome.customer().value()).toList());
      for (Outcome outcome : outcomes) {
        if (!written.contains(outcome.customer().value())) {
          SQLException refused = tried(outcome);
          if (refused == null) {
            added.add(outcome);
          } else {
            Outcome.Rejected instead = rejected(outcome.customer(), refused);
            boolean takes = tried(instead) == null;
            if (takes) {
              added.add(instead);
            } else {
              unwritten.add(instead);
            }
          }
        }
      }
      connection.commit();
      return Added.of(added, written.size(), unwritten);
    } catch (SQLException | RuntimeException e) {
      rollBack(e);
      throw e;
    }
  }

  /** Writes one customer, or returns why the database does not take it. */
  private @Nullable SQLException tried(Outcome outcome) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      add(outcome);
      rows.send();
      connection.releaseSavepoint(before);
      return null;
    } catch (SQLException e) {
      if (!isAboutData(e)) {
        throw e;
      }
      connection.rollback(before);
      rows.clear();
      return e;
    }
  }

  private static Outcome.Rejected rejected(CustomerId customer, SQLException e) {
    SQLException reason = e.getNextException() == null ? e : e.getNextException();
    String why = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
    Problem problem =
        ProblemCode.BAD_VALUE.at(
            Location.of("diagnosis"),
            customer.value(),
            Text.of("结果表中的一行", "a row of the tables of results"),
            Text.of("数据库拒绝了它：" + why, "the database refuses it: " + why));
    return new Outcome.Rejected(customer, List.of(problem));
  }

  private void add(Outcome outcome) throws SQLException {
    if (outcome instanceof Outcome.Diagnosed diagnosed) {
      Diagnosis diagnosis = diagnosed.diagnosis();
      JdbcResults.refuseOther(
          run.id(), "knowledge_version", run.knowledgeVersion(), diagnosis.knowledgeVersion());
      rows.add(diagnosis);
    } else if (outcome instanceof Outcome.Rejected rejected) {
      rows.addRejected(rejected, run.asOf());
    }
  }

  /** Returns whether it says that a value does not fit its column, not that writing failed. */
  private static boolean isAboutData(SQLException e) {
    for (SQLException one = e; one != null; one = one.getNextException()) {
      String state = String.valueOf(one.getSQLState());
      if (state.startsWith("22") || state.startsWith("23")) {
        return true;
      }
    }
    return false;
  }

  private void rollBack(Exception reason) {
    try {
      rows.clear();
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** Ends an open transaction without effect and gives the connection back as it was. */
  @Override
  public void close() throws SQLException {
    try (connection;
        lock;
        known;
        rows) {
      connection.rollback();
      connection.setAutoCommit(committing);
      connection.setTransactionIsolation(isolation);
    }
  }

  /**
   * What became of customers.
   *
   * @param diagnosed how many were written with a diagnosis
   * @param rejected how many were written with a reason why there is none
   * @param passedOver how many somebody else wrote meanwhile
   * @param unwritten who could not even be written as rejected, with the reason
   */
  record Added(long diagnosed, long rejected, long passedOver, List<Outcome.Rejected> unwritten) {

    private static Added of(
        List<Outcome> written, long passedOver, List<Outcome.Rejected> unwritten) {
      long rejected = written.stream().filter(one -> one instanceof Outcome.Rejected).count();
      return new Added(written.size() - rejected, rejected, passedOver, List.copyOf(unwritten));
    }
  }
}
