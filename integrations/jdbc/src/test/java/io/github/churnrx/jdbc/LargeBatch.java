package io.github.churnrx.jdbc;

import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.jdbc.JdbcBatch.Progress;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Diagnoses a whole database and says what it took, and how many of the cases that were read could
 * not be collected when so many were diagnosed.
 */
final class LargeBatch {

  private LargeBatch() {}

  public static void main(String[] args) throws SQLException, IOException {
    DataSource source = Databases.at(args[0]);
    AtomicLong heap = new AtomicLong();
    List<WeakReference<CustomerCase>> all = new ArrayList<>();
    AtomicLong kept = new AtomicLong(-1);
    int looksAt = Integer.parseInt(args[1]);
    long start = System.nanoTime();
    JdbcResults.in(source).createTables();
    ResultRun run = JdbcResults.in(source).run("all", Crm.DAY, Crm.CHURN_RX.knowledge().version());
    try (JdbcCases cases = JdbcCases.open(source, Crm.mapping(), null)) {
      Progress done =
          JdbcBatch.of(Crm.CHURN_RX, cases, run)
              .preparing(
                  read -> {
                    all.add(new WeakReference<>(read));
                    return read;
                  })
              .onProgress(
                  seen -> {
                    heap.accumulateAndGet(used(), Math::max);
                    if (seen.diagnosed() == looksAt) {
                      System.gc();
                      kept.set(all.stream().filter(one -> one.get() != null).count());
                    }
                  })
              .run();
      System.out.println("diagnosed " + done.diagnosed() + ", rejected " + done.rejected());
      System.out.println("read " + all.size() + ", in memory near the end " + kept);
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
