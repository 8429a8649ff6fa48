package io.github.churnrx.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.store.KnowledgeStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ChurnRxAutoConfigurationTest {
  private static final CustomerCase LATE_REBATE =
      CustomerCase.of("C1")
          .asOf(LocalDate.of(2026, 6, 30))
          .signal("we-owe.rebate-overdue-days", 120)
          .build();

  private final ApplicationContextRunner applications =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ChurnRxAutoConfiguration.class,
                  ChurnRxHealthAutoConfiguration.class,
                  ChurnRxMetricsAutoConfiguration.class));

  @TempDir Path folder;

  @Test
  void an_application_that_configures_nothing_diagnoses_with_the_shipped_knowledge() {
    applications.run(
        context ->
            assertThat(context.getBean(Diagnoser.class).diagnose(LATE_REBATE).causes())
                .anyMatch(found -> found.cause().id().equals("BROKEN_PROMISE")));
  }

  @Test
  void a_diagnoser_of_the_application_is_left_alone() {
    applications
        .withUserConfiguration(OwnDiagnoser.class)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context ->
                assertThat(context.getBean(Diagnoser.class))
                    .isSameAs(context.getBean("own", Diagnoser.class)));
  }

  @Test
  void layers_come_from_directories_and_from_the_class_path() throws IOException {
    Path layer = layer("ours", "exposed.limit,9");
    applications
        .withPropertyValues("churnrx.knowledge=classpath:our-knowledge," + layer)
        .run(
            context ->
                assertThat(context.getBean(Diagnoser.class).knowledge())
                    .satisfies(
                        known -> {
                          assertThat(known.name()).isEqualTo("ours");
                          assertThat(known.number("exposed.limit")).isEqualTo(9.0);
                        }));
    applications
        .withPropertyValues("churnrx.knowledge=classpath:our-knowledge")
        .run(
            context ->
                assertThat(context.getBean(Diagnoser.class).knowledge().number("exposed.limit"))
                    .isEqualTo(7.0));
  }

  @Test
  void industries_are_laid_below() {
    applications
        .withPropertyValues("churnrx.industries=telecom")
        .run(
            context ->
                assertThat(
                        context.getBean(Diagnoser.class).knowledge().number("lost.no-order-days"))
                    .isEqualTo(90.0));
  }

  @Test
  void a_folder_that_is_not_on_the_class_path_stops_the_application() {
    applications
        .withPropertyValues("churnrx.knowledge=classpath:nowhere")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining(
                        "\"classpath:nowhere\" cannot be read: it is not on the class path"));
  }

  @Test
  void a_wrong_cell_stops_the_application_with_its_place() throws IOException {
    Path layer = layer("ours", "exposed.limit,many");
    applications
        .withPropertyValues("churnrx.knowledge=" + layer)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("settings.csv:2:2")
                    .hasMessageContaining("bad-number"));
  }

  @Test
  void a_store_is_followed() throws IOException {
    KnowledgeStore store = published("exposed.limit,5");
    applications
        .withPropertyValues("churnrx.store=" + store.directory(), "churnrx.reload-interval=0s")
        .run(
            context -> {
              LiveChurnRx live = context.getBean(LiveChurnRx.class);
              assertThat(live.knowledge().number("exposed.limit")).isEqualTo(5.0);

              publish(store, "exposed.limit,6");
              live.refresh();

              assertThat(context.getBean(Diagnoser.class).knowledge().number("exposed.limit"))
                  .isEqualTo(6.0);
            });
  }

  @Test
  void a_store_is_followed_by_itself_and_the_thread_ends_with_the_application() throws IOException {
    KnowledgeStore store = published("exposed.limit,5");
    applications
        .withPropertyValues("churnrx.store=" + store.directory(), "churnrx.reload-interval=20ms")
        .run(
            context -> {
              Diagnoser diagnoser = context.getBean(Diagnoser.class);
              publish(store, "exposed.limit,6");
              for (int i = 0; i < 500; i++) {
                if (diagnoser.knowledge().number("exposed.limit") == 6) {
                  break;
                }
                Thread.sleep(20);
              }
              assertThat(diagnoser.knowledge().number("exposed.limit")).isEqualTo(6.0);
            });
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("churnrx-reload") && thread.isAlive())
        .allMatch(Thread::isInterrupted)
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void a_store_and_layers_contradict_each_other() throws IOException {
    KnowledgeStore store = published("exposed.limit,5");
    applications
        .withPropertyValues(
            "churnrx.store=" + store.directory(), "churnrx.knowledge=classpath:our-knowledge")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("churnrx.store holds all layers"));
  }

  @Test
  void health_tells_the_version_and_the_last_refusal() throws IOException {
    KnowledgeStore store = published("exposed.limit,5");
    applications
        .withPropertyValues("churnrx.store=" + store.directory(), "churnrx.reload-interval=0s")
        .run(
            context -> {
              HealthIndicator health = context.getBean(HealthIndicator.class);
              LiveChurnRx live = context.getBean(LiveChurnRx.class);
              assertThat(told(health).getDetails())
                  .containsEntry("version", live.knowledge().version())
                  .containsEntry("upToDate", true)
                  .doesNotContainKey("lastRefusal");

              Files.writeString(store.directory().resolve("current"), "nonsense");
              live.refresh();

              assertThat(told(health).getStatus()).isEqualTo(Status.UP);
              assertThat(told(health).getDetails())
                  .containsEntry("upToDate", false)
                  .containsKeys("lastRefusal", "refusedBecause");
            });
  }

  @Test
  void health_without_a_store_tells_the_version() {
    applications.run(
        context ->
            assertThat(told(context.getBean(HealthIndicator.class)).getDetails())
                .containsOnlyKeys("knowledge", "version"));
  }

  @Test
  void without_actuator_there_is_no_health_and_no_failure() {
    applications
        .withClassLoader(new FilteredClassLoader(HealthIndicator.class, MeterRegistry.class))
        .run(
            context ->
                assertThat(context).hasSingleBean(ChurnRx.class).hasSingleBean(Diagnoser.class));
  }

  @Test
  void diagnoses_are_counted_and_timed() {
    applications
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              Diagnoser diagnoser = context.getBean(Diagnoser.class);
              diagnoser.diagnose(LATE_REBATE);
              diagnoser.diagnose(LATE_REBATE);

              MeterRegistry registry = context.getBean(MeterRegistry.class);
              assertThat(
                      registry.get("churnrx.diagnoses").tag("outcome", "diagnosed").timer().count())
                  .isEqualTo(2);
              assertThat(registry.get("churnrx.main.cause").counters()).isNotEmpty();
            });
  }

  @Test
  void every_property_is_described() throws IOException {
    String metadata =
        Files.readString(
            Path.of("src/main/resources/META-INF/spring-configuration-metadata.json"),
            StandardCharsets.UTF_8);
    for (var component : ChurnRxProperties.class.getRecordComponents()) {
      String name =
          component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
      assertThat(metadata).contains("\"churnrx." + name + "\"");
    }
  }

  private static Health told(HealthIndicator indicator) {
    return Objects.requireNonNull(indicator.health());
  }

  private Path layer(String name, String setting) throws IOException {
    Path layer = Files.createTempDirectory(folder, "layer");
    Files.writeString(
        layer.resolve("knowledge.yaml"),
        "name: " + name + "\nzh: 我们的\nen: ours\nextends: default\n");
    Files.writeString(layer.resolve("settings.csv"), "id,value\n" + setting + "\n");
    return layer;
  }

  private KnowledgeStore published(String setting) throws IOException {
    KnowledgeStore store = KnowledgeStore.at(folder.resolve("store"));
    publish(store, setting);
    return store;
  }

  private void publish(KnowledgeStore store, String setting) throws IOException {
    store.publish(ChurnRx.builder().knowledge(layer("ours", setting)).candidate().publication());
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnDiagnoser {
    @Bean
    Diagnoser own() {
      return ChurnRx.withDefaultKnowledge();
    }
  }
}
