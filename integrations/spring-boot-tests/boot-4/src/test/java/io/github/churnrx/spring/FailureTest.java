package io.github.churnrx.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.churnrx.knowledge.KnowledgeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application whose configuration or knowledge is wrong does not start, and says why. */
class FailureTest {
  private final ApplicationContextRunner applications = Applications.withStarter();
  private final Locale locale = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void speak_as_before() {
    Locale.setDefault(locale);
  }

  @Test
  void every_problem_of_every_layer_is_told_at_its_cell() throws IOException {
    Path layer = Applications.layer(folder, "exposed.limit,many\nexposed.limmit,3");
    Locale.setDefault(Locale.ENGLISH);

    FailureAnalysis analysis = analysis("churnrx.knowledge=" + layer);

    assertThat(analysis.getDescription())
        .startsWith("The knowledge of ChurnRx cannot be used, 2 problems:")
        .contains("settings.csv:2:2: error bad-number")
        .contains("settings.csv:3:1: error")
        .contains("exposed.limit");
    assertThat(analysis.getAction()).contains("churnrx validate");
  }

  @Test
  void all_layers_that_are_not_there_are_told_at_once_and_in_chinese_too() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

    FailureAnalysis analysis =
        analysis("churnrx.knowledge=classpath:nowhere," + folder.resolve("nor-here"));

    assertThat(analysis.getDescription())
        .startsWith("ChurnRx 的知识无法使用，问题 2 处：")
        .contains("classpath:nowhere")
        .contains("类路径上没有它")
        .contains("nor-here");
    assertThat(analysis.getAction()).contains("请改正");
  }

  @Test
  void a_store_without_anything_published_is_told() throws IOException {
    Locale.setDefault(Locale.ENGLISH);

    assertThat(
            analysis("churnrx.store=" + Files.createDirectory(folder.resolve("empty")))
                .getDescription())
        .contains("1 problem:")
        .contains("empty");
  }

  @Test
  void a_store_excludes_layers_and_industries() {
    applications
        .withPropertyValues("churnrx.store=" + folder, "churnrx.knowledge=classpath:our-knowledge")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(MutuallyExclusiveConfigurationPropertiesException.class)
                    .hasMessageContainingAll("churnrx.store", "churnrx.knowledge"));
    applications
        .withPropertyValues("churnrx.store=" + folder, "churnrx.industries=telecom")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContainingAll("churnrx.store", "churnrx.industries"));
    applications
        .withPropertyValues("churnrx.store=" + folder)
        .withBean(ChurnRxBuilderCustomizer.class, () -> builder -> {})
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .hasMessageContaining("churnrx.store"));
  }

  @Test
  void an_interval_below_zero_is_refused() {
    applications
        .withPropertyValues("churnrx.store=" + folder, "churnrx.reload-interval=-1s")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .hasMessageContaining("churnrx.reload-interval"));
  }

  /** Returns what Spring Boot prints instead of a stack trace. */
  private FailureAnalysis analysis(String property) {
    FailureAnalysis[] found = new FailureAnalysis[1];
    applications
        .withPropertyValues(property)
        .run(
            context -> {
              assertThat(context).getFailure().rootCause().isInstanceOf(KnowledgeException.class);
              found[0] =
                  new KnowledgeFailureAnalyzer()
                      .analyze(Objects.requireNonNull(context.getStartupFailure()));
            });
    return Objects.requireNonNull(found[0]);
  }
}
