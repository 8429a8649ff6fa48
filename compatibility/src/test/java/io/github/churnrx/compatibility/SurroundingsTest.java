package io.github.churnrx.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  @Test
  void a_thread_that_runs_is_noticed() {
    CountDownLatch end = new CountDownLatch(1);
    Surroundings before = Surroundings.now();

    Thread thread =
        new Thread(
            () -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "of a guest");
    thread.setDaemon(true);
    thread.start();
    Surroundings after = Surroundings.now();
    end.countDown();

    assertThat(after.changesSince(before))
        .anySatisfy(change -> assertThat(change).startsWith("threads: ").contains("of a guest"));
  }

  @Test
  void a_thread_that_has_ended_is_noticed() throws InterruptedException {
    Surroundings before = Surroundings.now();

    Thread thread = new Thread(() -> {});
    thread.start();
    thread.join();

    assertThat(Surroundings.now().changesSince(before))
        .anySatisfy(change -> assertThat(change).startsWith("threads ever started: "));
  }

  @Test
  void a_property_that_is_set_is_noticed() {
    Surroundings before = Surroundings.now();

    System.setProperty("of.a.guest", "yes");
    Surroundings after = Surroundings.now();
    System.clearProperty("of.a.guest");

    assertThat(after.changesSince(before)).contains("property of.a.guest: was nothing, is yes");
  }
}
