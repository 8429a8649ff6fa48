package io.github.churnrx.jdbc;

import static io.github.churnrx.jdbc.Sql.execute;
import static io.github.churnrx.jdbc.Sql.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.Outcome.Diagnosed;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.Customer;
import io.github.churnrx.jdbc.JdbcBatch.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcBatchTest {
  private static final String ALL =
      "select d.customer_id, d.status, d.risk_level, d.main_cause, d.undetermined,"
          + " (select count(*) from cause_finding f where f.run_id = d.run_id"
          + " and f.customer_id = d.customer_id),"
          + " (select count(*) from recommendation r where r.run_id = d.run_id"
          + " and r.customer_id = d.customer_id)"
          + " from diagnosis d order by d.run_id, d.customer_id";

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_run_without_tables_says_how_they_are_made(Databases databases) throws SQLException {
    JdbcResults results = JdbcResults.in(databases.fresh());

    assertThatThrownBy(() -> results.run("june", LocalDate.of(2026, 6, 30), "1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("createTables()");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void every_customer_is_diagnosed_and_written_with_causes_and_actions(Databases databases)
      throws SQLException, IOException {
    DataSource source = filled(databases, 60);

    Progress done = run(source, "june");

    assertThat(done).isEqualTo(new Progress(60, 0, 0, 0));
    assertThat(rows(source, ALL)).hasSize(60);
    assertThat(rows(source, "select finished from diagnosis_run")).containsExactly("true");
    Diagnosis expected = diagnosis(source, Crm.number(0));
    assertThat(
            rows(
                source,
                "select cause, grade from cause_finding where customer_id = '"
                    + Crm.number(0)
                    + "' order by cause_rank"))
        .isNotEmpty()
        .isEqualTo(
            expected.foundCauses().stream()
                .map(found -> found.cause().id() + "|" + found.grade())
                .toList());
    assertThat(
            rows(
                source,
                "select action, text_zh from recommendation where customer_id = '"
                    + Crm.number(0)
                    + "' order by place"))
        .isNotEmpty()
        .isEqualTo(
            expected.actions().stream()
                .map(action -> action.id() + "|" + action.text(Locale.CHINESE))
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void writing_a_run_again_changes_nothing(Databases databases) throws SQLException, IOException {
    DataSource source = filled(databases, 30);
    run(source, "june");
    List<String> once = rows(source, ALL);

    Progress again = run(source, "june");

    assertThat(again).isEqualTo(new Progress(0, 0, 30, 0));
    assertThat(rows(source, ALL)).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void writing_customers_again_replaces_what_stood_there(Databases databases)
      throws SQLException, IOException {
    DataSource source = filled(databases, 3);
    run(source, "june");
    List<String> once = rows(source, ALL);
    ResultRun june =
        JdbcResults.in(source).run("june", Crm.DAY, Crm.CHURN_RX.knowledge().version());

    june.write(List.of(new Diagnosed(diagnosis(source, Crm.number(0)))));

    assertThat(rows(source, ALL)).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_runs_stand_side_by_side(Databases databases) throws SQLException, IOException {
    DataSource source = filled(databases, 5);
    run(source, "june");
    run(source, "june, once more");

    assertThat(rows(source, ALL)).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_run_does_not_mix_days_or_knowledge(Databases databases) throws SQLException, IOException {
    DataSource source = filled(databases, 1);
    run(source, "june");
    JdbcResults results = JdbcResults.in(source);

    assertThatThrownBy(() -> results.run("june", Crm.DAY, "other"))
        .hasMessageContaining("knowledge_version")
        .hasMessageContaining("another name");
    assertThatThrownBy(
            () -> results.run("june", Crm.DAY.minusDays(1), Crm.CHURN_RX.knowledge().version()))
        .hasMessageContaining("as_of = 2026-06-30");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void who_cannot_be_diagnosed_is_written_with_the_reason(Databases databases)
      throws SQLException, IOException {
    DataSource source = filled(databases, 4);
    execute(source, "update crm_customer set state = '停用' where no = '" + Crm.number(1) + "'");

    Progress done = run(source, "june");

    assertThat(done).isEqualTo(new Progress(3, 1, 0, 1));
    assertThat(rows(source, "select customer_id, status, rejected from diagnosis order by status"))
        .hasSize(4)
        .anySatisfy(row -> assertThat(row).startsWith(Crm.number(1) + "|REJECTED|").contains("停用"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void no_customer_at_all_is_an_error(Databases databases) throws SQLException {
    DataSource source = filled(databases, 0);

    assertThatThrownBy(() -> run(source, "june")).hasMessageContaining("no data rows");
    assertThat(rows(source, "select finished from diagnosis_run")).containsExactly("false");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void with_exposures_nothing_else_changes(Databases databases) throws SQLException, IOException {
    DataSource source = filled(databases, 12);
    run(source, "plain");
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      ResultRun run =
          JdbcResults.in(source).run("linked", Crm.DAY, Crm.CHURN_RX.knowledge().version());
      JdbcBatch.of(Crm.CHURN_RX, cases, run).withExposures().size(5).run();
    }

    assertThat(rows(source, ALL.replace("order by", "where d.run_id = 'linked' order by")))
        .isEqualTo(rows(source, ALL.replace("order by", "where d.run_id = 'plain' order by")));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void cases_are_prepared_before_they_are_diagnosed(Databases databases)
      throws SQLException, IOException {
    DataSource source = filled(databases, 3);
    JdbcResults.in(source).createTables();
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      ResultRun run =
          JdbcResults.in(source).run("june", Crm.DAY, Crm.CHURN_RX.knowledge().version());
      JdbcBatch.of(Crm.CHURN_RX, cases, run)
          .preparing(found -> found.toBuilder().status(Customer.Status.LOST).build())
          .run();
    }

    assertThat(rows(source, "select status from diagnosis"))
        .containsExactly("LOST", "LOST", "LOST");
  }

  private static DataSource filled(Databases databases, int customers) throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, customers);
    return source;
  }

  private static Progress run(DataSource source, String name) throws SQLException, IOException {
    return KilledBatch.batch(source, name, Crm.CHURN_RX);
  }

  private static Diagnosis diagnosis(DataSource source, String customer) throws IOException {
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null);
        var all = cases.read()) {
      return all.flatMap(found -> found.customerCase().stream())
          .filter(found -> found.id().value().equals(customer))
          .map(Crm.CHURN_RX::diagnose)
          .findFirst()
          .orElseThrow();
    }
  }
}
