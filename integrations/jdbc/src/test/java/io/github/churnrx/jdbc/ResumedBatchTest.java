package io.github.churnrx.jdbc;

import static io.github.churnrx.jdbc.Sql.execute;
import static io.github.churnrx.jdbc.Sql.results;
import static io.github.churnrx.jdbc.Sql.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.jdbc.JdbcBatch.Progress;
import io.github.churnrx.mapping.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Breaks batches off in every way; afterwards nothing stands there twice and nothing is lost. */
class ResumedBatchTest {
  private static final String TERMINATE =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()";

  @TempDir Path folder;

  @Test
  void a_killed_process_is_gone_on_with_on_postgresql()
      throws SQLException, IOException, InterruptedException {
    killAndGoOn(Databases.POSTGRESQL.url());
  }

  @Test
  void a_killed_process_is_gone_on_with_on_h2()
      throws SQLException, IOException, InterruptedException {
    // Left alone, H2 tells of a commit half a second before it is on disk.
    killAndGoOn("jdbc:h2:file:" + folder.resolve("crm").toAbsolutePath() + ";WRITE_DELAY=0");
  }

  private static void killAndGoOn(String url)
      throws SQLException, IOException, InterruptedException {
    DataSource source = Databases.at(url);
    Crm.createTables(source);
    Crm.fill(source, 100);
    Process process =
        new ProcessBuilder(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                    .toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledBatch.class.getName(),
                url)
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.equals(KilledBatch.SAYS)) {
        said.add(line);
        line = lines.readLine();
      }
      assertThat(line).as(said.toString()).isEqualTo(KilledBatch.SAYS);
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isNotZero();
    assertThat(extent(source)).isEqualTo(new ResultRun.Extent(false, 40, 0));

    Progress rest = run(source, "june");

    assertThat(rest).isEqualTo(new Progress(60, 0, 40, 0));
    assertWhole(source, 100);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_that_go_on_at_once_take_turns(Databases databases)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    DataSource source = filled(databases, 200);
    JdbcResults.in(source).createTables();
    start(source);
    ExecutorService two = Executors.newFixedThreadPool(2);

    Future<Progress> one = two.submit(() -> run(source, "june"));
    Future<Progress> other = two.submit(() -> run(source, "june"));
    Progress both = new Progress(one.get().diagnosed() + other.get().diagnosed(), 0, 0, 0);
    two.shutdown();

    assertThat(both.diagnosed()).isEqualTo(200);
    assertThat(one.get().customers()).isEqualTo(200);
    assertThat(other.get().customers()).isEqualTo(200);
    assertWhole(source, 200);
  }

  @Test
  void lost_connections_break_it_off_and_it_is_gone_on_with() throws SQLException, IOException {
    DataSource source = filled(Databases.POSTGRESQL, 100);

    assertThatThrownBy(() -> run(source, seen -> terminateAfter(40, seen, source)))
        .isInstanceOfAny(IOException.class, SQLException.class)
        .hasMessageMatching("(?s).*(terminat|closed|I/O).*");
    assertThat(extent(source)).isEqualTo(new ResultRun.Extent(false, 40, 0));

    assertThat(run(source, "june")).isEqualTo(new Progress(60, 0, 40, 0));
    assertWhole(source, 100);
  }

  private static void terminateAfter(long customers, Progress seen, DataSource source) {
    if (seen.customers() == customers) {
      try {
        execute(source, TERMINATE);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void a_full_disk_breaks_it_off_whole_and_it_is_gone_on_with() throws SQLException, IOException {
    DataSource source = filled(Databases.POSTGRESQL, 100);
    JdbcResults.in(source).createTables();
    execute(
        source,
        """
        create function full_disk() returns trigger language plpgsql as $$ begin
          if (select count(*) from diagnosis) > 50 then
            raise exception 'No space left on device' using errcode = '53100';
          end if;
          return new;
        end $$""",
        "create trigger full_disk before insert on diagnosis"
            + " for each row execute function full_disk()");

    assertThatThrownBy(() -> run(source, "june"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("No space left on device");
    assertThat(extent(source)).isEqualTo(new ResultRun.Extent(false, 40, 0));

    execute(source, "drop trigger full_disk on diagnosis");
    assertThat(run(source, "june")).isEqualTo(new Progress(60, 0, 40, 0));
    assertWhole(source, 100);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void who_cannot_be_written_is_rejected_and_the_others_are_written(Databases databases)
      throws SQLException, IOException {
    DataSource source = filled(databases, 30);
    JdbcResults.in(source).createTables();
    String refused = Crm.number(0);
    String impossible = "x".repeat(201);
    execute(
        source,
        "alter table cause_finding add constraint no check (customer_id <> '" + refused + "')",
        "alter table crm_customer alter column no "
            + (databases == Databases.H2 ? "set data type" : "type")
            + " varchar(300)",
        "insert into crm_customer values ('" + impossible + "', 'x', '正常', 'MAIN', 1)");
    List<Rejection> told = new ArrayList<>();

    Progress done;
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      done = JdbcBatch.of(Crm.CHURN_RX, cases, start(source)).onRejection(told::add).run();
    }

    assertThat(done).isEqualTo(new Progress(29, 1, 0, 1));
    assertThat(extent(source)).isEqualTo(new ResultRun.Extent(true, 29, 1));
    assertThat(
            rows(source, "select customer_id, status, rejected from diagnosis where rejected > ''"))
        .singleElement()
        .satisfies(
            row -> assertThat(row).startsWith(refused + "|REJECTED|").contains("refuses it"));
    assertThat(told)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.customer()).isEqualTo(impossible);
              assertThat(one.problem().code()).isEqualTo("bad-value");
            });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void other_knowledge_or_another_day_is_refused_before_anything_is_read(Databases databases)
      throws SQLException, IOException {
    DataSource source = filled(databases, 1);
    JdbcResults results = JdbcResults.in(source);
    results.createTables();
    ResultRun other = results.run("other", Crm.DAY, "a version");
    ResultRun later = results.run("later", Crm.DAY.plusDays(1), Crm.CHURN_RX.knowledge().version());

    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      assertThatThrownBy(() -> JdbcBatch.of(Crm.CHURN_RX, cases, other))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("knowledge_version = a version")
          .hasMessageContaining("另起批次名");
      assertThatThrownBy(() -> JdbcBatch.of(Crm.CHURN_RX, cases, later))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("as_of = 2026-07-01");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void several_threads_write_the_same_as_one(Databases databases) throws SQLException, IOException {
    DataSource source = filled(databases, 60);
    JdbcResults.in(source).createTables();
    ExecutorService pool = Executors.newFixedThreadPool(3);

    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      JdbcBatch.of(Crm.CHURN_RX, cases, start(source)).with(pool, 3).run();
    } finally {
      pool.shutdown();
    }

    assertWhole(source, 60);
  }

  /** Compares the run, row by row, with one that nothing interrupted. */
  private static void assertWhole(DataSource source, int customers)
      throws SQLException, IOException {
    assertThat(extent(source)).isEqualTo(new ResultRun.Extent(true, customers, 0));
    run(source, "whole");
    assertThat(results(source, "june"))
        .hasSizeGreaterThan(customers)
        .isEqualTo(results(source, "whole"));
  }

  private static DataSource filled(Databases databases, int customers) throws SQLException {
    DataSource source = databases.fresh();
    Crm.createTables(source);
    Crm.fill(source, customers);
    return source;
  }

  private static ResultRun start(DataSource source) throws SQLException {
    return JdbcResults.in(source).run("june", Crm.DAY, Crm.CHURN_RX.knowledge().version());
  }

  private static ResultRun.Extent extent(DataSource source) throws SQLException {
    return start(source).extent();
  }

  private static Progress run(DataSource source, String name) throws SQLException, IOException {
    return KilledBatch.batch(source, name, Crm.CHURN_RX);
  }

  private static void run(DataSource source, Consumer<Progress> listener)
      throws SQLException, IOException {
    JdbcResults.in(source).createTables();
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      JdbcBatch.of(Crm.CHURN_RX, cases, start(source)).size(20).onProgress(listener).run();
    }
  }
}
