package io.github.churnrx.examples.embedding;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.jdbc.JdbcBatch;
import io.github.churnrx.jdbc.JdbcCases;
import io.github.churnrx.jdbc.JdbcResults;
import io.github.churnrx.jdbc.ResultRun;
import io.github.churnrx.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Diagnoses all customers of a database, and writes the diagnoses into it. */
public final class DatabaseBatches {
  private DatabaseBatches() {}

  static JdbcBatch.Progress diagnose(
      Diagnoser churnRx, DataSource database, Path file, LocalDate today, Consumer<String> log)
      throws IOException, SQLException {
    // snippet: database
    Mapping mapping = Mapping.read(file, churnRx.knowledge());
    JdbcResults results = JdbcResults.in(database);
    results.createTables(); // or results.ddl() in your migrations
    ResultRun run = results.run("daily " + today, today, churnRx.knowledge().version());
    try (JdbcCases cases = JdbcCases.open(database, mapping, today)) {
      return JdbcBatch.of(churnRx, cases, run)
          .withExposures()
          .onRejection(rejection -> log.accept(rejection.customer() + ": " + rejection.problem()))
          .run();
    }
    // end
  }
}
