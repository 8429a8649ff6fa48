package io.github.churnrx.jdbc;

import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.MappedTables;
import io.github.churnrx.mapping.Mapping;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The cases that the queries of a mapping fetch from a database, joined by customer in one pass, in
 * the order of the customers' ids as texts (code point by code point), in bounded memory.
 *
 * <p>Everything is read through one connection within one read-only transaction, which sees the
 * same state of the data throughout (repeatable read). Nothing is written. Not thread-safe.
 */
public final class JdbcCases implements Closeable {
  private final Snapshot snapshot;
  private final MappedTables tables;
  private final @Nullable LocalDate day;
  private final boolean all;

  private JdbcCases(Snapshot snapshot, MappedTables tables, @Nullable LocalDate day, boolean all) {
    this.snapshot = snapshot;
    this.tables = tables;
    this.day = day;
    this.all = all;
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
      Snapshot snapshot = Snapshot.of(source);
      try {
        MappedTables tables =
            mapping.bindQueries(
                query -> QueryTable.of(snapshot.connection(), query, customer), asOf);
        LocalDate day = asOf == null ? mapping.asOf().orElse(null) : asOf;
        return new JdbcCases(snapshot, tables, day, customer == null);
      } catch (IOException | RuntimeException e) {
        snapshot.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IOException("the database cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns the day for which all cases are judged; empty if a column says it for each. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  /**
   * Reads the cases from the first one. It may be called again, also after the end; every reading
   * sees the same state of the data.
   *
   * @return what became of each customer's rows; an {@link UncheckedIOException} while streaming
   *     says that the database cannot be read, an {@link InputException} that its rows make no
   *     sense or that there is no customer at all
   * @throws IOException if the database cannot be read
   */
  public Stream<MappedCase> read() throws IOException {
    Stream<MappedCase> cases = tables.stream();
    if (!all) {
      return cases;
    }
    Iterator<MappedCase> someone = new Someone(cases.iterator());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(someone, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(cases::close);
  }

  private void release() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the transaction and gives the connection back as it was. */
  @Override
  public void close() throws IOException {
    try (snapshot) {
      tables.close();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Hands out case after case; that there is no customer among them is an error. */
  private static final class Someone implements Iterator<MappedCase> {
    private final Iterator<MappedCase> cases;
    private boolean found;

    Someone(Iterator<MappedCase> cases) {
      this.cases = cases;
    }

    @Override
    public boolean hasNext() {
      boolean more = cases.hasNext();
      if (!more && !found) {
        throw new InputException(
            ProblemCode.NO_ROWS.at(Location.of("query customers"), "query customers"));
      }
      return more;
    }

    @Override
    public MappedCase next() {
      MappedCase next = cases.next();
      found |= next.isCustomer();
      return next;
    }
  }
}
