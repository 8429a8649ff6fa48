package io.github.churnrx.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.facts.EventType;
import io.github.churnrx.mapping.CsvTable;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.MappedCases;
import io.github.churnrx.mapping.MappedTables;
import io.github.churnrx.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcCasesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void queries_give_the_cases_that_files_give(Databases databases)
      throws SQLException, IOException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 200);

    List<CustomerCase> fromDatabase = cases(source, Crm.mapping());

    assertThat(fromDatabase).hasSize(200);
    assertThat(fromDatabase).anyMatch(found -> !found.events(EventType.REBATES).isEmpty());
    assertThat(fromDatabase).isEqualTo(fromFiles(source));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void one_customer_is_found_with_the_same_case_as_among_all(Databases databases)
      throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 50);
    CustomerCase wanted = cases(source, Crm.mapping()).get(17);

    Optional<MappedCase> found = JdbcCases.find(source, Crm.mapping(), null, wanted.id());

    assertThat(found.flatMap(MappedCase::customerCase)).contains(wanted);
    assertThat(wanted.events(EventType.ORDERS)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nobody_is_found_by_an_id_that_nobody_has(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 5);

    CustomerId injection = new CustomerId("' or 1=1 --");

    assertThat(JdbcCases.find(source, Crm.mapping(), null, injection)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void ids_may_be_numbers(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    execute(source, "create table shop (no integer primary key, name varchar(20))");
    execute(source, "insert into shop values (7, 'seven')");
    execute(source, "insert into shop values (77, 'seventy-seven')");
    Mapping mapping =
        Mapping.parse(
            "as-of: 2026-06-30\ncustomers: {query: SELECT * FROM shop, id: no,"
                + " columns: {name: name}}\n",
            "mapping.yaml",
            Crm.CHURN_RX.knowledge());

    Optional<MappedCase> found = JdbcCases.find(source, mapping, null, new CustomerId("7"));

    assertThat(found.flatMap(MappedCase::customerCase))
        .hasValueSatisfying(one -> assertThat(one.customer().name()).isEqualTo("seven"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void cases_come_in_the_order_of_their_ids_as_texts(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 500);

    List<String> ids =
        cases(source, Crm.mapping()).stream().map(found -> found.id().value()).toList();

    assertThat(ids).hasSize(500).isSortedAccordingTo(Comparator.naturalOrder());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void rows_that_make_no_sense_are_told_and_the_rest_is_read(Databases databases)
      throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 5);
    execute(source, "insert into crm_order values ('nobody', date '2026-01-01', 5)");
    execute(source, "update crm_customer set state = '停用' where no = '" + Crm.number(2) + "'");

    try (Stream<MappedCase> all = JdbcCases.stream(source, Crm.mapping())) {
      List<MappedCase> found = all.toList();

      assertThat(found.stream().filter(one -> one.customerCase().isPresent())).hasSize(4);
      assertThat(
              found.stream()
                  .flatMap(one -> one.rejections().stream())
                  .map(rejection -> rejection.problem().code() + " " + rejection.customer()))
          .contains("orphan-row nobody")
          .anyMatch(text -> text.endsWith(" " + Crm.number(2)));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_database_is_only_read(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 3);
    Mapping deleting =
        parse(
            Crm.MAPPING.replace(
                "SELECT customer_no, booked_on",
                "DELETE FROM crm_order; SELECT customer_no, booked_on"));

    assertThatThrownBy(() -> cases(source, deleting)).isInstanceOf(InputException.class);
    assertThat(count(source, "crm_order")).isEqualTo(27);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_query_that_the_database_refuses_is_named_with_its_place(Databases databases)
      throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Mapping wrong = parse(Crm.MAPPING.replace("FROM crm_order", "FROM crm_orders"));

    assertThatThrownBy(() -> cases(source, wrong))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.at()).hasToString("mapping.yaml:13:3");
                          assertThat(problem.message().en())
                              .containsIgnoringCase("crm_orders")
                              .contains("\"orders\"");
                        }));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void all_queries_that_are_wrong_are_named_at_once(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Mapping wrong =
        parse(
            Crm.MAPPING
                .replace("FROM crm_order", "FROM crm_orders")
                .replace("FROM crm_rebate", "FROM crm_rebates")
                .replace("tier: grade", "tier: grad"));

    assertThatThrownBy(() -> cases(source, wrong))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.code() + " " + problem.value())
                    .containsExactly(
                        "unknown-column grad", "bad-mapping orders", "bad-mapping rebates"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_column_that_the_query_lacks_is_named_with_what_was_meant(Databases databases)
      throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Mapping wrong = parse(Crm.MAPPING.replace("tier: grade", "tier: grad"));

    assertThatThrownBy(() -> cases(source, wrong))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.problems().get(0).toString())
                    .contains("unknown-column", "grad")
                    .containsIgnoringCase("did you mean grade?"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_table_without_a_query_is_an_error(Databases databases) throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Mapping files =
        parse(Crm.MAPPING.replaceFirst("    query: SELECT customer_no, booked_on[^\n]*\n", ""));

    assertThatThrownBy(() -> cases(source, files))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("\"orders\" has no query");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_connection_is_given_back_when_the_stream_is_closed(Databases databases)
      throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 10);
    Counted counted = new Counted(source);

    try (Stream<MappedCase> all = JdbcCases.stream(counted, Crm.mapping())) {
      assertThat(all.findFirst()).isPresent();
      assertThat(counted.open()).isEqualTo(1);
    }

    assertThat(counted.open()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_changes_while_reading_is_not_seen(Databases databases)
      throws SQLException, IOException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, 10);

    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      long before = counted(cases);
      execute(source, "insert into crm_customer values ('new', 'n', '正常', 'MAIN', 1)");

      assertThat(before).isEqualTo(10);
      assertThat(counted(cases)).isEqualTo(10);
    }
  }

  private static long counted(JdbcCases cases) throws IOException {
    try (Stream<MappedCase> all = cases.read()) {
      return all.count();
    }
  }

  private static Mapping parse(String yaml) {
    return Mapping.parse(yaml, "mapping.yaml", Crm.CHURN_RX.knowledge());
  }

  private static List<CustomerCase> cases(DataSource source, Mapping mapping) {
    try (Stream<MappedCase> all = JdbcCases.stream(source, mapping)) {
      return all.map(MappedCase::customerCase).flatMap(Optional::stream).toList();
    }
  }

  /** Writes the tables to files and reads these by the same mapping. */
  private List<CustomerCase> fromFiles(DataSource source) throws SQLException, IOException {
    List<CsvTable> files = new ArrayList<>();
    String[][] exports = {
      {"customers.csv", "select no as customer_no, name, state, grade, yearly from crm_customer"},
      {"orders.csv", "select customer_no, booked_on, amount from crm_order"},
      {"rebates.csv", "select customer_no, earned_on, due_on, paid_on, amount from crm_rebate"}
    };
    for (String[] export : exports) {
      Path file = folder.resolve(export[0]);
      Files.writeString(file, export(source, export[1]));
      files.add(CsvTable.of(file, ','));
    }
    List<CustomerCase> found = new ArrayList<>();
    try (MappedTables tables = Crm.mapping().bind(files, null);
        MappedCases cases = tables.open()) {
      for (MappedCase next = cases.next(); next != null; next = cases.next()) {
        next.customerCase().ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparing(one -> one.id().value()));
    return found;
  }

  private static String export(DataSource source, String query) throws SQLException {
    StringBuilder csv = new StringBuilder();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      for (int i = 1; i <= columns; i++) {
        csv.append(i == 1 ? "" : ",").append(rows.getMetaData().getColumnLabel(i));
      }
      while (rows.next()) {
        csv.append('\n');
        for (int i = 1; i <= columns; i++) {
          csv.append(i == 1 ? "" : ",").append(CellText.of(rows.getMetaData(), i).of(rows, i));
        }
      }
    }
    return csv.append('\n').toString();
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(DataSource source, String table) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
