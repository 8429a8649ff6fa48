package io.github.churnrx.jdbc;

import static io.github.churnrx.jdbc.Sql.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading leaves no trace, neither in the data nor in the connection. */
class ReadOnlyTest {

  @Test
  void a_role_that_may_only_select_is_enough() throws SQLException {
    String url = Databases.POSTGRESQL.url();
    DataSource owner = Databases.at(url);
    Crm.createTables(owner);
    Crm.fill(owner, 5);
    String role = "reader" + System.nanoTime();
    execute(
        owner,
        "create role " + role + " login",
        "grant select on crm_customer, crm_order, crm_rebate to " + role);
    DataSource reader = Databases.at(url.replace("user=postgres", "user=" + role));

    assertThatThrownBy(() -> execute(reader, "delete from crm_order"))
        .hasMessageContaining("permission denied");
    assertThat(customers(reader, Crm.mapping())).isEqualTo(5);
  }

  @Test
  void postgresql_refuses_a_query_that_writes() throws SQLException {
    DataSource source = Databases.POSTGRESQL.fresh();
    Crm.createTables(source);
    Crm.fill(source, 2);
    execute(source, "create sequence seen");
    Mapping counting =
        parse(
            Crm.MAPPING.replace(
                "SELECT customer_no, booked", "SELECT nextval('seen'), customer_no, booked"));

    assertThatThrownBy(() -> customers(source, counting))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("read-only transaction")
        .hasMessageContaining("orders");
  }

  @Test
  void a_statement_that_takes_too_long_is_told_with_its_query() throws SQLException {
    String url = Databases.POSTGRESQL.url();
    DataSource source = Databases.at(url);
    Crm.createTables(source);
    Crm.fill(source, 2);
    DataSource hasty = Databases.at(url + "&options=-c%20statement_timeout=3000");
    Mapping slow = parse(Crm.MAPPING.replace("FROM crm_order", "FROM crm_order, pg_sleep(60)"));

    assertThatThrownBy(() -> customers(hasty, slow))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("statement timeout")
        .hasMessageContaining("reading the query of ");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_pool_gets_the_connection_back_as_it_was(Databases databases)
      throws SQLException, IOException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 30);
    try (Connection connection = source.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      DataSource pool = pool(connection);
      String before = state(connection);

      customers(pool, Crm.mapping());
      assertThat(state(connection)).isEqualTo(before);

      try (Stream<MappedCase> all = JdbcCases.stream(pool, Crm.mapping())) {
        assertThat(all.findFirst()).isPresent();
      }
      assertThat(state(connection)).isEqualTo(before);

      Mapping wrong = parse(Crm.MAPPING.replace("FROM crm_order", "FROM nowhere"));
      assertThatThrownBy(() -> customers(pool, wrong))
          .hasMessageContaining("the database refuses the query of \"orders\"");
      assertThat(state(connection)).isEqualTo(before);

      JdbcResults results = JdbcResults.in(pool);
      results.createTables();
      ResultRun run = results.run("june", Crm.DAY, Crm.CHURN_RX.knowledge().version());
      try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
        JdbcBatch.of(Crm.CHURN_RX, cases, run).run();
      }
      assertThat(state(connection)).isEqualTo(before);
      assertThat(run.extent()).isEqualTo(new ResultRun.Extent(true, 30, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:nothing:crm", "jdbc:postgresql://localhost:1/crm"})
  void a_database_that_cannot_be_reached_is_told(String url) {
    assertThatThrownBy(() -> customers(Databases.at(url), Crm.mapping()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the database cannot be read")
        .hasMessageMatching("(?s).*(No suitable driver|refused).*");
  }

  private static String state(Connection connection) throws SQLException {
    return connection.getAutoCommit()
        + " "
        + connection.isReadOnly()
        + " "
        + connection.getTransactionIsolation();
  }

  /** Hands out one connection, again and again. */
  private static DataSource pool(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                ReadOnlyTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> {
                  try {
                    return method.getName().equals("close")
                        ? null
                        : method.invoke(connection, args);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            ReadOnlyTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> kept);
  }

  private static long customers(DataSource source, Mapping mapping) {
    try (Stream<MappedCase> all = JdbcCases.stream(source, mapping)) {
      return all.filter(one -> one.customerCase().isPresent()).count();
    }
  }

  private static Mapping parse(String yaml) {
    return Mapping.parse(yaml, "mapping.yaml", Crm.CHURN_RX.knowledge());
  }
}
