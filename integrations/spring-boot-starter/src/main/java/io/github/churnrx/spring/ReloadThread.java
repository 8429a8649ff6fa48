package io.github.churnrx.spring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The application's thread that looks at the store; it ends with the application. */
final class ReloadThread implements AutoCloseable {
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

  @Override
  public void close() {
    scheduler.shutdownNow();
  }
}
