package io.github.churnrx.spring;

import static io.github.churnrx.spring.Applications.LATE_REBATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.ChurnRx;
import io.github.churnrx.Diagnoser;
import io.github.churnrx.knowledge.Knowledge;
import io.github.churnrx.store.StoredLayer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What an application knows by its configuration. */
class KnowledgeTest {
  private static final String TELECOM =
      "classpath:io/github/churnrx/knowledge/default/industries/telecom";

  private final ApplicationContextRunner applications = Applications.withStarter();

  @TempDir private Path folder;

  @Test
  void the_tests_run_with_the_version_that_they_are_meant_for() {
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
  }

  @Test
  void an_application_that_configures_nothing_diagnoses_with_the_shipped_knowledge() {
    applications.run(
        context ->
            assertThat(context.getBean(Diagnoser.class).diagnose(LATE_REBATE).causes())
                .anyMatch(found -> found.cause().id().equals("BROKEN_PROMISE")));
  }

  @Test
  void layers_come_from_directories_and_from_the_class_path_in_their_order() throws IOException {
    Path layer = Applications.layer(folder, "exposed.limit,9");

    applications
        .withPropertyValues("churnrx.knowledge=classpath:our-knowledge," + layer)
        .run(
            context -> {
              assertThat(knowledge(context).name()).isEqualTo("ours");
              assertThat(knowledge(context).number("exposed.limit")).isEqualTo(9.0);
            });
    applications
        .withPropertyValues(
            "churnrx.knowledge[0]=" + layer.toUri(),
            "churnrx.knowledge[1]=" + TELECOM,
            "churnrx.knowledge[2]=classpath:/our-knowledge/")
        .run(
            context -> {
              assertThat(knowledge(context).number("exposed.limit")).isEqualTo(7.0);
              assertThat(knowledge(context).number("lost.no-order-days")).isEqualTo(90.0);
            });
  }

  @Test
  void industries_are_laid_below() {
    applications
        .withPropertyValues("churnrx.industries=telecom")
        .run(
            context -> assertThat(knowledge(context).number("lost.no-order-days")).isEqualTo(90.0));
  }

  @Test
  void what_an_empty_placeholder_leaves_names_nothing() throws IOException {
    Path layer = Applications.layer(folder, "exposed.limit,9");

    applications
        .withPropertyValues("churnrx.knowledge=" + layer + ",", "churnrx.store=${nowhere:}")
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(ChurnRx.class);
              assertThat(knowledge(context).number("exposed.limit")).isEqualTo(9.0);
            });
  }

  @Test
  void a_layer_from_elsewhere_is_added_by_a_customizer() {
    applications
        .withPropertyValues("churnrx.knowledge=classpath:our-knowledge")
        .withUserConfiguration(LayerFromElsewhere.class)
        .run(
            context -> {
              assertThat(knowledge(context).name()).isEqualTo("elsewhere");
              assertThat(knowledge(context).number("exposed.limit")).isEqualTo(4.0);
            });
  }

  @Test
  void a_diagnoser_of_the_application_is_left_alone() {
    applications
        .withUserConfiguration(OwnDiagnoser.class)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              assertThat(context).hasSingleBean(Diagnoser.class);
              assertThat(context.getBean(Diagnoser.class)).isSameAs(context.getBean("own"));
            });
  }

  @Test
  void several_diagnosers_of_the_application_are_left_alone_and_none_is_asked_for_its_health() {
    applications
        .withUserConfiguration(OwnDiagnoser.class)
        .withBean("other", ChurnRx.class, ChurnRx::withDefaultKnowledge)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBeansOfType(Diagnoser.class)).containsOnlyKeys("own", "other");
              assertThat(context).doesNotHaveBean("churnRxHealthIndicator");
            });
  }

  @Test
  void a_primary_diagnoser_of_the_application_stays_the_only_primary_one() {
    applications
        .withUserConfiguration(OwnPrimary.class)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              assertThat(context.getBean(Diagnoser.class)).isSameAs(context.getBean("own"));
              assertThat(context).hasBean("churnRxHealthIndicator");
            });
  }

  @Test
  void without_actuator_and_micrometer_there_is_a_diagnoser_all_the_same() {
    applications
        .withClassLoader(
            new FilteredClassLoader(
                "org.springframework.boot.health.contributor",
                "org.springframework.boot.actuate.health",
                "io.micrometer"))
        .run(
            context -> {
              assertThat(context).hasSingleBean(ChurnRx.class).hasSingleBean(Diagnoser.class);
              assertThat(context).doesNotHaveBean("churnRxHealthIndicator");
            });
  }

  private static Knowledge knowledge(ApplicationContext context) {
    return context.getBean(Diagnoser.class).knowledge();
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnDiagnoser {
    @Bean
    Diagnoser own() {
      return ChurnRx.withDefaultKnowledge();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnPrimary {
    @Bean
    @Primary
    ChurnRx own() {
      return ChurnRx.withDefaultKnowledge();
    }

    @Bean
    ChurnRx other() {
      return ChurnRx.withDefaultKnowledge();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class LayerFromElsewhere {
    @Bean
    ChurnRxBuilderCustomizer layerOfTheDatabase() {
      return builder ->
          builder.knowledge(
              new StoredLayer(
                  "database",
                  new TreeMap<>(
                      Map.of(
                          "knowledge.yaml",
                          "name: elsewhere\nextends: default\n".getBytes(StandardCharsets.UTF_8),
                          "settings.csv",
                          "id,value\nexposed.limit,4\n".getBytes(StandardCharsets.UTF_8)))));
    }
  }
}
