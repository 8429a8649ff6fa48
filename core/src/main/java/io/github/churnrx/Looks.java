package io.github.churnrx;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When and where a store is looked at, beside when somebody asks for it. Thread-safe. */
final class Looks {
  private static final Logger LOG = LoggerFactory.getLogger(LiveChurnRx.class);

  private final long interval;
  private final @Nullable Executor executor;
  private final AtomicLong next;
  private final @Nullable Future<?> scheduled;

  private Looks(long interval, @Nullable Executor executor, @Nullable Future<?> scheduled) {
    this.interval = interval;
    this.executor = executor;
    this.next = new AtomicLong(System.nanoTime() + interval);
    this.scheduled = scheduled;
  }

  static Looks none() {
    return new Looks(0, null, null);
  }

  static Looks whenUsed(Duration interval, Executor executor) {
    return new Looks(interval.toNanos(), executor, null);
  }

  Looks alsoEvery(Duration delay, ScheduledExecutorService scheduler, Following following) {
    return new Looks(
        interval,
        executor,
        scheduler.scheduleWithFixedDelay(
            following::refresh, delay.toNanos(), delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Has the store looked at if that is due. */
  void maybe(Following following) {
    if (executor == null) {
      return;
    }
    long due = next.get();
    long now = System.nanoTime();
    if (now - due >= 0 && next.compareAndSet(due, now + interval)) {
      try {
        executor.execute(following::refresh);
      } catch (RejectedExecutionException e) {
        LOG.warn("The executor takes no tasks, so that the store is not looked at.", e);
      }
    }
  }

  void close() {
    if (scheduled != null) {
      scheduled.cancel(false);
    }
  }
}
