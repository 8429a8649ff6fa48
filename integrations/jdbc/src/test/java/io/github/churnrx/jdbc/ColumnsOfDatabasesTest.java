package io.github.churnrx.jdbc;

import static io.github.churnrx.jdbc.Sql.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.facts.Interaction;
import io.github.churnrx.facts.Money;
import io.github.churnrx.facts.Subject;
import io.github.churnrx.knowledge.SignalType;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Mapping;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns of every type become what the same column of a file would. */
class ColumnsOfDatabasesTest {

  /** The zone of this machine must not matter. */
  @ParameterizedTest
  @CsvSource({
    "timestamp with time zone, timestamp with time zone '2026-03-31 20:30:00+00:00', 2026-04-01",
    "timestamp with time zone, timestamp with time zone '2026-03-31 20:30:00+08:00', 2026-03-31",
    "timestamp, timestamp '2026-03-31 23:59:59.999', 2026-03-31",
    "timestamp, timestamp '2026-03-29 02:30:00', 2026-03-29",
    "date, date '2026-03-31', 2026-03-31",
    "varchar(20), '''2026/3/31''', 2026-03-31",
    "integer, 20260331, 2026-03-31",
  })
  void days(String type, String value, String expected) throws SQLException {
    TimeZone zone = TimeZone.getDefault();
    try {
      for (Databases databases : Databases.values()) {
        DataSource source = given(databases, type, value);
        for (String machine : List.of("America/Los_Angeles", "Europe/Berlin", "Asia/Shanghai")) {
          TimeZone.setDefault(TimeZone.getTimeZone(machine));
          assertThat(cases(source, mapping("since")).get(0).customer().since())
              .as(databases + " in " + machine)
              .hasToString(expected);
        }
        TimeZone.setDefault(zone);
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'numeric(14, 2)', 1200.50, 1200.50",
    "'numeric(14, 0)', 1200, 1200",
    "bigint, 1200, 1200",
    "double precision, 1.2E3, 1200",
    "double precision, 1.2E12, 1200000000000",
    "real, 0.25, 0.25",
    "varchar(20), '1.2万', 12000",
  })
  void amounts(String type, String value, String expected) throws SQLException {
    String sql = type.startsWith("varchar") ? "'" + value + "'" : value;
    for (Databases databases : Databases.values()) {
      CustomerCase found = cases(given(databases, type, sql), mapping("annual-value")).get(0);
      Money amount = Objects.requireNonNull(found.customer().annualValue());
      assertThat(amount.amount()).as(databases.name()).isEqualByComparingTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "boolean, true",
    "char(1), '''Y'''",
    "smallint, 1",
    "varchar(5), '''是'''",
    "char(8), '''yes'''",
  })
  void truths(String type, String value) throws SQLException {
    String flag =
        Crm.CHURN_RX.knowledge().signals().stream()
            .filter(signal -> signal.type() == SignalType.FLAG)
            .filter(signal -> signal.subject() == Subject.CUSTOMER)
            .filter(signal -> signal.derivation() == null)
            .findFirst()
            .orElseThrow()
            .id();
    Mapping mapping =
        parse(
            """
            as-of: 2026-06-30
            customers:
              query: SELECT no, given FROM customer
              id: no
              signals: {%s: given}
            """
                .formatted(flag));
    for (Databases databases : Databases.values()) {
      CustomerCase found = cases(given(databases, type, value), mapping).get(0);
      assertThat(found.signals()).as(databases.name()).containsExactly(Map.entry(flag, true));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_customers_wrote_may_be_of_any_length(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    String text = "太贵了。".repeat(20_000);
    execute(
        source,
        "create table customer (no integer)",
        "insert into customer values (1)",
        "create table contact (no integer, held_on date, remark "
            + (databases == Databases.H2 ? "clob" : "text")
            + ")",
        "insert into contact values (1, date '2026-03-01', '" + text + "')");
    Mapping mapping =
        parse(
            """
            as-of: 2026-06-30
            customers: {query: SELECT no FROM customer, id: no}
            events:
              interactions:
                query: SELECT * FROM contact
                id: no
                columns: {date: held_on, text: remark, channel: {constant: CALL}, direction: {constant: INBOUND}, purpose: {constant: ENQUIRY}}
            """);

    assertThat(cases(source, mapping).get(0).events(EventType.INTERACTIONS))
        .singleElement()
        .satisfies(one -> assertThat(((Interaction) one).text()).isEqualTo(text));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_number_that_is_none_rejects_the_row_only(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    execute(
        source,
        "create table customer (no integer, given double precision)",
        "insert into customer values (1, 'NaN'), (2, 'Infinity'), (3, 5)");

    try (Stream<MappedCase> all = JdbcCases.stream(source, mapping("annual-value"))) {
      List<MappedCase> found = all.toList();

      assertThat(found).hasSize(3);
      assertThat(found.stream().flatMap(one -> one.rejections().stream()))
          .extracting(one -> one.problem().code() + " " + one.problem().value())
          .containsExactly("bad-value NaN", "bad-value Infinity");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void names_of_columns_are_found_in_any_case_and_quoted(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    execute(
        source,
        "create table customer (no integer, \"Given Name\" varchar(10))",
        "insert into customer values (1, '甲')");
    Mapping mapping =
        parse(
            "as-of: 2026-06-30\ncustomers: {query: SELECT * FROM customer, id: No,"
                + " columns: {name: given name}}\n");

    assertThat(cases(source, mapping).get(0).customer().name()).isEqualTo("甲");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SELECT a.no, b.no, a.given FROM customer a JOIN customer b ON a.no = b.no;(?s).*(duplicate-column|Duplicate column).*",
        "SELECT no, given AS x, no AS x FROM customer;(?s).*(duplicate-column|Duplicate column|unknown-column).*",
        "SELECT no, given FROM customer WHERE no = ?;(?s).*has a parameter.*",
        "SELEC no, given FROM customer;(?s).*(syntax error|SELEC).*",
        "UPDATE customer SET no = 1;(?s).*(syntax error|Syntax error|expected|refuses).*",
      })
  void what_a_query_must_not_be_is_told_with_the_place(String query, String why)
      throws SQLException {
    for (Databases databases : Databases.values()) {
      DataSource source = databases.fresh();
      execute(source, "create table customer (no integer, given integer)");
      Mapping mapping =
          parse(
              "as-of: 2026-06-30\ncustomers:\n  query: \""
                  + query
                  + "\"\n  id: no\n  columns: {name: x}\n");

      assertThatThrownBy(() -> cases(source, mapping))
          .as(databases + " " + query)
          .isInstanceOf(InputException.class)
          .hasMessageMatching(why)
          .hasMessageContaining("mapping.yaml:");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_query_may_end_with_a_comment_and_begin_with_with(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    execute(source, "create table customer (no integer)", "insert into customer values (1)");
    Mapping mapping =
        parse(
            """
            as-of: 2026-06-30
            customers:
              id: no
              query: |
                WITH chosen AS (SELECT no FROM customer)
                SELECT no FROM chosen -- the active ones
            """);

    assertThat(cases(source, mapping)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_query_that_finds_no_customer_is_an_error(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    execute(source, "create table customer (no integer, given integer)");

    assertThatThrownBy(() -> cases(source, mapping("annual-value")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There are no data rows in \"query customers\"");
  }

  /** Returns a database with one customer of whom one thing is given. */
  private static DataSource given(Databases databases, String type, String value)
      throws SQLException {
    DataSource source = databases.fresh();
    execute(
        source,
        "create table customer (no integer, given " + type + ")",
        "insert into customer values (1, " + value + ")");
    return source;
  }

  private static Mapping mapping(String field) {
    return parse(
        "as-of: 2026-06-30\ntime-zone: Asia/Shanghai\ncurrency: CNY\n"
            + "customers:\n  query: SELECT no, given FROM customer\n  id: no\n  columns: {"
            + field
            + ": given}\n");
  }

  private static List<CustomerCase> cases(DataSource source, Mapping mapping) {
    try (Stream<MappedCase> all = JdbcCases.stream(source, mapping)) {
      return all.flatMap(one -> one.customerCase().stream()).toList();
    } catch (UncheckedIOException e) {
      throw new AssertionError(e);
    }
  }

  private static Mapping parse(String yaml) {
    return Mapping.parse(yaml, "mapping.yaml", Crm.CHURN_RX.knowledge());
  }
}
