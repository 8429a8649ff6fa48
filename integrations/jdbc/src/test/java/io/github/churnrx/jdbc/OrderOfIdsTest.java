package io.github.churnrx.jdbc;

import static io.github.churnrx.jdbc.Sql.execute;
import static io.github.churnrx.jdbc.Sql.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Mapping;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables are joined side by side, whatever a database holds to be the order of ids. */
class OrderOfIdsTest {
  private static final List<String> IDS =
      List.of(
          "a", "B", "b", "_c", "A-1", "A1", "A 1", "10", "9", "09", "é", "e", "Z", "z", "张三", "李四",
          "Ａ1", "𠮷野", "ß", "ss", "(7)", "客9", "客10");

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, varchar(20)",
    "POSTGRESQL, varchar(20) collate \"en-x-icu\"",
    "POSTGRESQL, text collate \"zh-x-icu\"",
    "POSTGRESQL, text collate \"C\"",
    "POSTGRESQL, char(12) collate \"de-x-icu\"",
    "H2, varchar(20)",
    "H2, varchar_ignorecase(20)",
    "H2, char(12)",
  })
  void every_customer_gets_the_own_rows_in_any_collation(Databases databases, String type)
      throws SQLException {
    DataSource source = databases.fresh();
    // Ids that differ by case only would be one key where case is ignored.
    boolean cased = !type.contains("ignorecase");
    List<String> ids =
        cased ? IDS : IDS.stream().filter(id -> !List.of("b", "z").contains(id)).toList();
    create(source, type, "varchar(20)");
    for (String id : ids) {
      execute(source, "insert into shop values ('" + id + "')");
      execute(source, "insert into sale values ('" + id + "', date '2026-01-01')");
      execute(source, "insert into sale values ('" + id + " ', date '2026-02-01')");
    }

    assertEveryoneHasTwo(source, ids.size());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_database_with_a_collation_of_its_own_is_read_alike(Databases databases)
      throws SQLException {
    DataSource source = databases.fresh();
    if (databases == Databases.H2) {
      execute(source, "set collation en strength primary");
    } else {
      assumeThat(rows(source, "select 1 from pg_collation where collprovider = 'i'")).isNotEmpty();
      execute(
          source, "create collation natural_order (provider = icu, locale = 'en-u-kn-ks-level2')");
    }
    create(
        source,
        databases == Databases.H2 ? "varchar(20)" : "varchar(20) collate natural_order",
        "varchar(20)");
    List<String> ids = List.of("a", "B", "c", "A10", "A9", "a 1", "10", "9", "客10", "客9");
    for (String id : ids) {
      execute(source, "insert into shop values ('" + id + "')");
      execute(source, "insert into sale values ('" + id + "', date '2026-01-01')");
      execute(source, "insert into sale values (' " + id + "', date '2026-02-01')");
    }

    assertEveryoneHasTwo(source, ids.size());
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, integer, integer",
    "POSTGRESQL, bigint, varchar(20)",
    "POSTGRESQL, varchar(20), integer",
    "POSTGRESQL, 'numeric(12, 0)', smallint",
    "H2, integer, integer",
    "H2, bigint, varchar(20)",
    "H2, varchar(20), integer",
    "H2, 'numeric(12, 0)', smallint",
  })
  void ids_may_be_numbers_of_any_type_and_nine_comes_before_ten(
      Databases databases, String type, String other) throws SQLException {
    DataSource source = databases.fresh();
    create(source, type, other);
    execute(source, "insert into shop values (9), (10), (100), (-1), (11), (2)");
    execute(
        source,
        "insert into sale select no, date '2026-01-01' from shop"
            .replace("select no", "select cast(no as " + other + ")"));
    execute(source, "insert into sale select customer, date '2026-02-01' from sale");

    assertEveryoneHasTwo(source, 6);
    assertThat(JdbcCases.find(source, mapping(), null, CustomerId.of("10")))
        .hasValueSatisfying(
            one ->
                assertThat(one.customerCase().orElseThrow().events(EventType.ORDERS)).hasSize(2));
    assertThat(JdbcCases.find(source, mapping(), null, CustomerId.of("ten"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void rows_without_an_id_are_told_and_nothing_else_is_lost(Databases databases)
      throws SQLException {
    DataSource source = databases.fresh();
    execute(source, "create table shop (no varchar(20))");
    execute(source, "create table sale (customer varchar(20), sold_on date)");
    execute(source, "insert into shop values ('b'), (null), ('a')");
    execute(
        source,
        "insert into sale values (null, date '2026-01-01'), ('a', date '2026-01-01'),"
            + " ('', date '2026-01-01'), ('b', date '2026-01-01')");

    try (Stream<MappedCase> all = JdbcCases.stream(source, mapping())) {
      List<MappedCase> found = all.toList();

      assertThat(found.stream().flatMap(one -> one.customerCase().stream()))
          .hasSize(2)
          .allMatch(one -> one.events(EventType.ORDERS).size() == 1);
      assertThat(found.stream().flatMap(one -> one.rejections().stream()))
          .hasSize(3)
          .allMatch(one -> one.problem().code().equals("missing-value"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void ids_may_be_uuids(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    create(source, "uuid", "uuid");
    IntStream.range(0, 20)
        .mapToObj(i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i}))
        .forEach(
            id -> {
              try {
                execute(
                    source,
                    "insert into shop values ('" + id + "')",
                    "insert into sale values ('" + id + "', date '2026-01-01')",
                    "insert into sale values ('" + id + "', date '2026-02-01')");
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });

    assertEveryoneHasTwo(source, 20);
  }

  private static void create(DataSource source, String type, String other) throws SQLException {
    execute(source, "create table shop (no " + type + " primary key)");
    execute(source, "create table sale (customer " + other + ", sold_on date)");
  }

  private static void assertEveryoneHasTwo(DataSource source, int customers) {
    try (Stream<MappedCase> all = JdbcCases.stream(source, mapping())) {
      List<MappedCase> found = all.toList();

      assertThat(found).hasSize(customers);
      assertThat(found)
          .allSatisfy(
              one -> {
                assertThat(one.rejections()).isEmpty();
                assertThat(one.customerCase().orElseThrow().events(EventType.ORDERS)).hasSize(2);
              });
    }
  }

  private static Mapping mapping() {
    return Mapping.parse(
        """
        as-of: 2026-06-30
        customers: {query: SELECT no FROM shop, id: no}
        events:
          orders: {query: "SELECT customer, sold_on FROM sale", id: customer, columns: {date: sold_on}}
        """,
        "mapping.yaml",
        Crm.CHURN_RX.knowledge());
  }
}
