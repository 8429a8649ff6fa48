package io.github.churnrx.spring;

import static io.github.churnrx.spring.Applications.LATE_REBATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.store.KnowledgeStore;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the metrics of an application count. */
class MetricsTest {
  private static final CustomerCase WRONG =
      CustomerCase.of("C2").asOf(LocalDate.of(2026, 6, 30)).signal("no-such-signal", 1).build();

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final ApplicationContextRunner applications =
      Applications.withStarter().withBean(MeterRegistry.class, () -> registry);

  @TempDir private Path folder;

  @Test
  void single_diagnoses_are_counted_and_timed_by_their_outcome() {
    applications.run(
        context -> {
          Diagnoser diagnoser = context.getBean(Diagnoser.class);
          diagnoser.diagnose(LATE_REBATE);
          diagnoser.diagnose(LATE_REBATE);
          assertThatThrownBy(() -> diagnoser.diagnose(WRONG))
              .isInstanceOf(RejectedCaseException.class);
          diagnoser.diagnoseOne(LATE_REBATE, Run.none());
          diagnoser.diagnoseOne(WRONG, Run.none());

          assertThat(counts())
              .containsEntry("churnrx.diagnoses{outcome=diagnosed}", 3.0)
              .containsEntry("churnrx.diagnoses{outcome=rejected}", 2.0)
              .containsEntry("churnrx.main.cause{cause=BROKEN_PROMISE}", 3.0)
              .containsEntry("churnrx.batch.customers{outcome=diagnosed}", 0.0);
        });
  }

  @Test
  void customers_in_batches_are_counted_apart() {
    applications.run(
        context -> {
          context.getBean(Diagnoser.class).diagnoseAll(List.of(LATE_REBATE, WRONG));

          assertThat(counts())
              .containsEntry("churnrx.batch.customers{outcome=diagnosed}", 1.0)
              .containsEntry("churnrx.batch.customers{outcome=rejected}", 1.0)
              .containsEntry("churnrx.main.cause{cause=BROKEN_PROMISE}", 1.0)
              .containsEntry("churnrx.diagnoses{outcome=diagnosed}", 0.0);
        });
  }

  @Test
  void all_outcomes_are_there_before_the_first_diagnosis() {
    applications.run(
        context ->
            assertThat(counts())
                .containsOnly(
                    Map.entry("churnrx.batch.customers{outcome=diagnosed}", 0.0),
                    Map.entry("churnrx.batch.customers{outcome=rejected}", 0.0),
                    Map.entry("churnrx.diagnoses{outcome=diagnosed}", 0.0),
                    Map.entry("churnrx.diagnoses{outcome=failed}", 0.0),
                    Map.entry("churnrx.diagnoses{outcome=rejected}", 0.0)));
  }

  @Test
  void what_would_be_if_is_not_counted() {
    applications.run(
        context -> {
          context
              .getBean(Diagnoser.class)
              .whatIf(LATE_REBATE, changed -> changed.signal("we-owe.rebate-overdue-days", 0));

          assertThat(counts().values()).containsOnly(0.0);
        });
  }

  @Test
  void a_followed_store_tells_its_reloads_and_whether_it_is_up_to_date() throws IOException {
    KnowledgeStore store = Applications.store(folder, "exposed.limit,5");
    applications
        .withPropertyValues("churnrx.store=" + store.directory(), "churnrx.reload-interval=0s")
        .run(
            context -> {
              LiveChurnRx live = context.getBean(LiveChurnRx.class);
              assertThat(context.getBean(Diagnoser.class)).isNotSameAs(live);
              Applications.publish(store, folder, "exposed.limit,6");
              live.refresh();
              assertThat(counts())
                  .containsEntry("churnrx.knowledge.reloads{}", 1.0)
                  .containsEntry("churnrx.knowledge.uptodate{}", 1.0);

              Files.writeString(store.directory().resolve("current"), "nonsense");
              live.refresh();

              assertThat(counts()).containsEntry("churnrx.knowledge.uptodate{}", 0.0);
            });
  }

  /** Returns the first measurement of each meter, by name and tags. */
  private Map<String, Double> counts() {
    Map<String, Double> counts = new TreeMap<>();
    for (Meter meter : registry.getMeters()) {
      String tags =
          meter.getId().getTags().stream()
              .map((Tag tag) -> tag.getKey() + "=" + tag.getValue())
              .collect(Collectors.joining(",", "{", "}"));
      counts.put(meter.getId().getName() + tags, meter.measure().iterator().next().getValue());
    }
    return counts;
  }
}
