package io.github.churnrx.jdbc;

import io.github.churnrx.jdbc.JdbcBatch.Progress;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Diagnoses a whole database and says how long it took. */
final class LargeBatch {

  private LargeBatch() {}

  public static void main(String[] args) throws SQLException, IOException {
    DataSource source = Databases.at(args[0]);
    long start = System.nanoTime();
    JdbcResults.in(source).createTables();
    ResultRun run = JdbcResults.in(source).run("all", Crm.DAY, Crm.CHURN_RX.knowledge().version());
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      Progress done = JdbcBatch.of(Crm.CHURN_RX, cases, run, Crm.DAY).run();
      System.out.println("diagnosed " + done.diagnosed() + ", rejected " + done.rejected());
    }
    System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
  }
}
