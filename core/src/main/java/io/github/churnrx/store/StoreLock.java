package io.github.churnrx.store;

import io.github.churnrx.knowledge.KnowledgeException;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one publisher at a time change a store, among threads, processes and computers. */
final class StoreLock implements Closeable {
  static final String FILE = "lock";
  private static final long PAUSE = 20;

  /**
   * A file lock belongs to a process, and closing any channel of the file gives it up: so within
   * the process publishers of one store wait for each other here.
   */
  private static final Map<Path, Semaphore> IN_PROCESS = new ConcurrentHashMap<>();

  private final Semaphore inProcess;
  private final FileChannel channel;

  private StoreLock(Semaphore inProcess, FileChannel channel) {
    this.inProcess = inProcess;
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @throws KnowledgeException if another publisher does not let go in time
   */
  static StoreLock take(Path store, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    Semaphore inProcess =
        IN_PROCESS.computeIfAbsent(store.toRealPath(), any -> new Semaphore(1, true));
    boolean mine = false;
    FileChannel channel = null;
    try {
      mine = inProcess.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (mine) {
        channel =
            FileChannel.open(
                store.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel, deadline) != null) {
          StoreLock taken = new StoreLock(inProcess, channel);
          mine = false;
          channel = null;
          return taken;
        }
      }
      throw busy(store);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(store);
    } finally {
      if (channel != null) {
        channel.close();
      }
      if (mine) {
        inProcess.release();
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel, long deadline)
      throws IOException, InterruptedException {
    FileLock lock = channel.tryLock();
    while (lock == null && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE);
      lock = channel.tryLock();
    }
    return lock;
  }

  private static KnowledgeException busy(Path store) {
    String name = Names.of(store);
    return new KnowledgeException(List.of(ProblemCode.STORE_BUSY.at(Location.of(name), name)));
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      inProcess.release();
    }
  }
}
