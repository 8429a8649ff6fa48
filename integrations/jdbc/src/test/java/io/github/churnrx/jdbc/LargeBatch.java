package io.github.churnrx.jdbc;

import io.github.churnrx.jdbc.JdbcBatch.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Diagnoses a whole database and says what it took. */
final class LargeBatch {

  private LargeBatch() {}

  public static void main(String[] args) throws SQLException, IOException {
    DataSource source = Databases.at(args[0]);
    long start = System.nanoTime();
    JdbcResults.in(source).createTables();
    ResultRun run = JdbcResults.in(source).run("all", Crm.DAY, Crm.CHURN_RX.knowledge().version());
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      Progress done = JdbcBatch.of(Crm.CHURN_RX, cases, run).run();
      System.out.println("diagnosed " + done.diagnosed() + ", rejected " + done.rejected());
    }
    Duration processor =
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(peak -> peak.getUsed())
            .sum();
    System.out.println(
        "elapsed "
            + (System.nanoTime() - start) / 1_000_000
            + " ms, processor "
            + processor.toMillis()
            + " ms, heap at most "
            + heap / (1 << 20)
            + " MB");
  }
}
