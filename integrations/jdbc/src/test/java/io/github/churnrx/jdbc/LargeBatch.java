package io.github.churnrx.jdbc;

import io.github.churnrx.jdbc.JdbcBatch.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Diagnoses a whole database and says what it took. */
final class LargeBatch {

  private LargeBatch() {}

  public static void main(String[] args) throws SQLException, IOException {
    DataSource source = Databases.at(args[0]);
    AtomicLong heap = new AtomicLong();
    long start = System.nanoTime();
    JdbcResults.in(source).createTables();
    ResultRun run = JdbcResults.in(source).run("all", Crm.DAY, Crm.CHURN_RX.knowledge().version());
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      Progress done =
          JdbcBatch.of(Crm.CHURN_RX, cases, run)
              .onProgress(seen -> heap.accumulateAndGet(used(), Math::max))
              .run();
      System.out.println("diagnosed " + done.diagnosed() + ", rejected " + done.rejected());
    }
    long elapsed = System.nanoTime() - start;
    Duration processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.println(
        "elapsed "
            + elapsed / 1_000_000
            + " ms, processor "
            + processor.toMillis()
            + " ms, heap at most "
            + (heap.get() >> 20)
            + " MB");
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
