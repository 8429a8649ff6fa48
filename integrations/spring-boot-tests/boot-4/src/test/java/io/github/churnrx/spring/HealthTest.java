package io.github.churnrx.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.store.KnowledgeStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** What the health of an application tells of its knowledge. */
class HealthTest {
  private final ApplicationContextRunner applications = Applications.withStarter();

  @TempDir private Path folder;

  @Test
  void it_tells_the_version_and_the_last_refusal_of_a_store() throws IOException {
    KnowledgeStore store = Applications.store(folder, "exposed.limit,5");

    applications
        .withPropertyValues("churnrx.store=" + store.directory(), "churnrx.reload-interval=0s")
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              LiveChurnRx live = context.getBean(LiveChurnRx.class);
              details(context)
                  .containsEntry("version", live.knowledge().version())
                  .containsEntry("upToDate", true)
                  .containsEntry("asPublished", true)
                  .containsEntry("reloads", 0L)
                  .containsKeys("since", "looked")
                  .doesNotContainKeys("lastRefusal", "refusedBecause");

              Files.writeString(store.directory().resolve("current"), "nonsense");
              live.refresh();

              assertThat(call(health(context), "getStatus")).hasToString("UP");
              details(context)
                  .containsEntry("upToDate", false)
                  .containsKey("lastRefusal")
                  .extractingByKey("refusedBecause", LIST)
                  .singleElement()
                  .asString()
                  .contains("store-damaged");
            });
  }

  @Test
  void without_a_store_it_tells_the_version() {
    applications.run(context -> details(context).containsOnlyKeys("knowledge", "version"));
  }

  @Test
  void it_can_be_switched_off() {
    applications
        .withPropertyValues("management.health.churnrx.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("churnRxHealthIndicator"));
  }

  @Test
  void one_of_the_application_is_left_alone() {
    applications
        .withBean("churnRxHealthIndicator", String.class, () -> "own")
        .run(context -> assertThat(context.getBean("churnRxHealthIndicator")).isEqualTo("own"));
  }

  /** The types of health lie in other packages from one major version to the next. */
  private static Object health(ApplicationContext context) {
    return call(context.getBean("churnRxHealthIndicator"), "health");
  }

  private static MapAssert<String, Object> details(ApplicationContext context) {
    return assertThat(call(health(context), "getDetails"))
        .asInstanceOf(map(String.class, Object.class));
  }

  private static Object call(Object target, String method) {
    return Objects.requireNonNull(ReflectionTestUtils.invokeMethod(target, method));
  }
}
