package io.github.churnrx.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.LiveListener;
import io.github.churnrx.store.KnowledgeStore;
import io.github.churnrx.store.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** An application that follows a store. */
class StoreTest {
  private final ApplicationContextRunner applications = Applications.withStarter();

  @TempDir private Path folder;

  @Test
  void a_store_is_followed() throws IOException {
    KnowledgeStore store = Applications.store(folder, "exposed.limit,5");

    applications
        .withPropertyValues("churnrx.store=" + store.directory(), "churnrx.reload-interval=0s")
        .run(
            context -> {
              assertThat(context).doesNotHaveBean(ChurnRx.class);
              LiveChurnRx live = context.getBean(LiveChurnRx.class);
              assertThat(live.knowledge().number("exposed.limit")).isEqualTo(5.0);

              Applications.publish(store, folder, "exposed.limit,6");
              live.refresh();

              assertThat(context.getBean(Diagnoser.class).knowledge().number("exposed.limit"))
                  .isEqualTo(6.0);
            });
  }

  @Test
  void listeners_of_the_application_are_told() throws IOException {
    KnowledgeStore store = Applications.store(folder, "exposed.limit,5");
    Told told = new Told();

    applications
        .withBean(LiveListener.class, () -> told)
        .withPropertyValues(
            "churnrx.store=" + store.directory().toUri(), "churnrx.reload-interval=0")
        .run(
            context -> {
              Applications.publish(store, folder, "exposed.limit,6");
              context.getBean(LiveChurnRx.class).refresh();
            });

    assertThat(told.replaced).hasSize(1);
  }

  @Test
  void it_is_followed_by_a_thread_that_ends_with_the_application() throws Exception {
    KnowledgeStore store = Applications.store(folder, "exposed.limit,5");

    applications
        .withPropertyValues("churnrx.store=" + store.directory(), "churnrx.reload-interval=20ms")
        .run(
            context -> {
              Diagnoser diagnoser = context.getBean(Diagnoser.class);
              Applications.publish(store, folder, "exposed.limit,6");
              for (int i = 0; i < 3000; i++) {
                if (diagnoser.knowledge().number("exposed.limit") == 6) {
                  break;
                }
                Thread.sleep(20);
              }
              assertThat(diagnoser.knowledge().number("exposed.limit")).isEqualTo(6.0);
              assertThat(threads()).hasSize(1);
            });

    for (Thread thread : threads()) {
      thread.join(60_000);
    }
    assertThat(threads()).isEmpty();
  }

  @Test
  void an_environment_variable_names_a_store_and_an_interval_is_in_seconds() throws IOException {
    KnowledgeStore store = Applications.store(folder, "exposed.limit,5");
    PropertySource<?> environment =
        new SystemEnvironmentPropertySource(
            "test-systemEnvironment", Map.of("CHURNRX_STORE", store.directory().toString()));

    applications
        .withInitializer(
            context -> context.getEnvironment().getPropertySources().addFirst(environment))
        .withPropertyValues("churnrx.reload-interval=30")
        .run(
            context -> {
              assertThat(context).hasSingleBean(LiveChurnRx.class);
              assertThat(context.getBean(ChurnRxProperties.class).reloadInterval())
                  .isEqualTo(Duration.ofSeconds(30));
            });
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("churnrx-reload") && thread.isAlive())
        .toList();
  }

  private static final class Told implements LiveListener {
    private final List<Release> replaced = new ArrayList<>();

    @Override
    public void replaced(Release before, Release now) {
      replaced.add(now);
    }
  }
}
