package io.github.churnrx.jdbc;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Mapping;
import io.github.churnrx.mapping.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The code that {@code docs/database.md} shows, compiled. */
abstract class DatabasePage {
  private final ChurnRx churnRx = Crm.CHURN_RX;

  void reading(DataSource dataSource) throws IOException {
    Mapping mapping = Mapping.read(Path.of("mapping.yaml"), churnRx.knowledge());
    try (Stream<MappedCase> cases = JdbcCases.stream(dataSource, mapping)) {
      cases
          .flatMap(found -> found.customerCase().stream())
          .map(churnRx::diagnose)
          .forEach(this::show);
    }
  }

  Optional<MappedCase> finding(DataSource dataSource, Mapping mapping, Clock clock) {
    Optional<MappedCase> found =
        JdbcCases.find(dataSource, mapping, LocalDate.now(clock), CustomerId.of("C0815"));
    return found;
  }

  JdbcBatch.Progress writing(DataSource dataSource, Mapping mapping, LocalDate asOf)
      throws IOException, SQLException {
    JdbcResults results = JdbcResults.in(dataSource);
    results.createTables();
    ResultRun run = results.run("2026-06-30", asOf, churnRx.knowledge().version());
    try (JdbcCases cases = JdbcCases.open(dataSource, mapping, asOf)) {
      JdbcBatch.Progress done =
          JdbcBatch.of(churnRx, cases, run).onRejection(this::report).onProgress(this::show).run();
      return done;
    }
  }

  abstract void show(Diagnosis diagnosis);

  abstract void show(JdbcBatch.Progress progress);

  abstract void report(Rejection rejection);
}
