package io.github.churnrx.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a publication off at each of its steps. */
class InterruptedPublicationTest {
  @TempDir Path directory;

  /** Breaks off at one step, as if the process had been killed, or with a fault of the disk. */
  private static final class Breaking extends Disk {
    private final int at;
    private final boolean killed;
    private int steps;
    private String last = "";

    Breaking(int at, boolean killed) {
      this.at = at;
      this.killed = killed;
    }

    @Override
    void step(String what, Path file) throws IOException {
      if (steps++ == at) {
        if (killed) {
          throw new Killed();
        }
        throw new IOException("disk full");
      }
      last = what + " " + file.getFileName();
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void a_publisher_that_dies_at_any_step_leaves_nothing_to_be_seen() {
    everyStep(true);
  }

  @Test
  void a_fault_of_the_disk_at_any_step_leaves_nothing_to_be_seen() {
    everyStep(false);
  }

  private void everyStep(boolean killed) {
    int steps = 0;
    boolean finished = false;
    while (!finished) {
      Path here = directory.resolve(String.valueOf(steps));
      KnowledgeStore store = KnowledgeStore.at(here);
      Release one = store.publish(KnowledgeStoreTest.saying("one"));
      Breaking disk = new Breaking(steps, killed);
      KnowledgeStore breaking = KnowledgeStore.with(here, Clock.systemUTC(), disk);

      Throwable broken = catchThrowable(() -> breaking.publish(KnowledgeStoreTest.saying("two")));

      boolean pointed = disk.last.equals("moving current");
      finished = broken == null;
      if (!finished && !pointed) {
        assertThat(store.history()).as("broken after " + disk.last).containsExactly(one);
        assertThat(KnowledgeStoreTest.files(store.open(one).get(1)))
            .containsExactly("knowledge.yaml=one");
      }
      Release two = store.publish(KnowledgeStoreTest.saying("two"));
      assertThat(store.history()).containsExactly(two, one);
      assertThat(unfinished(here)).as("left behind").isEmpty();
      steps++;
    }
    // Each of the four files that a publication writes is broken off half-way, before and after.
    assertThat(steps).isEqualTo(4 * 3 + 1);
  }

  private static List<Path> unfinished(Path store) {
    try (Stream<Path> walk = Files.walk(store)) {
      return walk.filter(file -> file.toString().endsWith(Disk.UNFINISHED)).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
