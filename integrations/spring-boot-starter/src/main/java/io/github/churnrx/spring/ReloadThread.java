package io.github.churnrx.spring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The application's thread that looks at the store; it ends with the application. */
final class ReloadThread implements AutoCloseable {
  private static final int SECONDS_TO_END = 5;

  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "churnrx-reload");
            thread.setDaemon(true);
            return thread;
          });

  ScheduledExecutorService scheduler() {
    return scheduler;
  }

  /** Lets a look that is under way end, so that it is not taken for a failure. */
  @Override
  public void close() {
    scheduler.shutdown();
    try {
      if (!scheduler.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        scheduler.shutdownNow();
      }
    } catch (InterruptedException e) {
      scheduler.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
