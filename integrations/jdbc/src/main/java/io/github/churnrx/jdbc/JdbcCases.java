package io.github.churnrx.jdbc;

import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.MappedCases;
import io.github.churnrx.mapping.MappedTables;
import io.github.churnrx.mapping.Mapping;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The cases that the queries of a mapping fetch from a database, joined by customer in one pass, in
 * the order of the customers' ids as texts, in bounded memory.
 *
 * <p>Everything is read through one connection within one read-only transaction, which sees the
 * same state of the data throughout (repeatable read). Nothing is written. Not thread-safe.
 */
public final class JdbcCases implements Closeable {
  private final Connection connection;
  private final boolean committed;
  private final int isolation;
  private final MappedTables tables;

  private JdbcCases(Connection connection, boolean committed, int isolation, MappedTables tables) {
    this.connection = connection;
    this.committed = committed;
    this.isolation = isolation;
    this.tables = tables;
  }

  /**
   * Streams the cases of a mapping. The stream must be closed, which gives the connection back.
   *
   * @param source the database
   * @param mapping the mapping, with a {@code query} for each table; it states the day
   * @throws InputException with all that is wrong with the queries and their columns
   * @throws UncheckedIOException if the database cannot be read, here or while streaming
   */
  public static Stream<MappedCase> stream(DataSource source, Mapping mapping) {
    return stream(source, mapping, null);
  }

  /**
   * Streams the cases of a mapping for a day. The stream must be closed, which gives the connection
   * back.
   *
   * @param source the database
   * @param mapping the mapping, with a {@code query} for each table
   * @param asOf the day for which cases are judged; null for the one that the mapping states
   * @throws InputException with all that is wrong with the queries and their columns
   * @throws UncheckedIOException if the database cannot be read, here or while streaming
   */
  public static Stream<MappedCase> stream(
      DataSource source, Mapping mapping, @Nullable LocalDate asOf) {
    try {
      JdbcCases cases = open(source, mapping, asOf);
      return cases.read().onClose(cases::release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens the cases of a mapping.
   *
   * @param source the database
   * @param mapping the mapping, with a {@code query} for each table
   * @param asOf the day for which cases are judged; null for the one that the mapping states
   * @throws InputException with all that is wrong with the queries and their columns
   * @throws IOException if the database cannot be read
   */
  public static JdbcCases open(DataSource source, Mapping mapping, @Nullable LocalDate asOf)
      throws IOException {
    return open(source, mapping, asOf, null);
  }

  /**
   * Finds the case of one customer: each query is asked for that customer's rows only, so that an
   * index on the id makes it as fast as a page needs it.
   *
   * @param source the database
   * @param mapping the mapping, with a {@code query} for each table
   * @param asOf the day for which the case is judged; null for the one that the mapping states
   * @param customer the id, as it stands in the database
   * @return what became of the customer's rows; empty if there is no such customer
   * @throws InputException with all that is wrong with the queries and their columns
   * @throws UncheckedIOException if the database cannot be read
   */
  public static Optional<MappedCase> find(
      DataSource source, Mapping mapping, @Nullable LocalDate asOf, CustomerId customer) {
    try (JdbcCases cases = open(source, mapping, asOf, customer.value());
        Stream<MappedCase> found = cases.read()) {
      return found.filter(MappedCase::isCustomer).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JdbcCases open(
      DataSource source, Mapping mapping, @Nullable LocalDate asOf, @Nullable String customer)
      throws IOException {
    try {
      Connection connection = source.getConnection();
      try {
        boolean committed = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setReadOnly(true);
        // Without this a driver fetches all rows at once.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        MappedTables tables =
            mapping.bindQueries(query -> QueryTable.of(connection, query, customer), asOf);
        return new JdbcCases(connection, committed, isolation, tables);
      } catch (SQLException | IOException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IOException("the database cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the cases from the first one. It may be called again, also after the end; every reading
   * sees the same state of the data.
   *
   * @return what became of each customer's rows; an {@link UncheckedIOException} while streaming
   *     says that the database cannot be read, an {@link InputException} that its rows make no
   *     sense
   * @throws IOException if the database cannot be read
   */
  public Stream<MappedCase> read() throws IOException {
    MappedCases cases = tables.open();
    Iterator<MappedCase> each = new Each(cases);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(() -> close(cases));
  }

  private static void close(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void release() {
    close(this);
  }

  /** Ends the transaction and gives the connection back as it was. */
  @Override
  public void close() throws IOException {
    tables.close();
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(committed);
      connection.setReadOnly(false);
      connection.setTransactionIsolation(isolation);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Hands out case after case. */
  private static final class Each implements Iterator<MappedCase> {
    private final MappedCases cases;
    private @Nullable MappedCase next;
    private boolean ended;

    Each(MappedCases cases) {
      this.cases = cases;
    }

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        try {
          next = cases.next();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        ended = next == null;
      }
      return next != null;
    }

    @Override
    public MappedCase next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      MappedCase found = next;
      next = null;
      return found;
    }
  }
}
