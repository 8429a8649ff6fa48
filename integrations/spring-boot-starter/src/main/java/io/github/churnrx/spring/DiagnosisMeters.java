package io.github.churnrx.spring;

import io.github.churnrx.LiveChurnRx;
import io.github.churnrx.diagnosis.Diagnosis;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The meters of an application. Those by outcome are there from the start, so that a rate is zero
 * and not missing; a cause is as many time series as the knowledge has causes, and two.
 */
final class DiagnosisMeters {
  private final MeterRegistry registry;
  private final Map<Outcome, Timer> single;
  private final Map<Outcome, Counter> batch;

  DiagnosisMeters(MeterRegistry registry) {
    this.registry = registry;
    this.single =
        each(
            EnumSet.allOf(Outcome.class),
            outcome ->
                Timer.builder("churnrx.diagnoses")
                    .description("Diagnoses of single customers")
                    .tag("outcome", outcome.tag())
                    .register(registry));
    this.batch =
        each(
            EnumSet.of(Outcome.DIAGNOSED, Outcome.REJECTED),
            outcome ->
                Counter.builder("churnrx.batch.customers")
                    .description("Customers in batches")
                    .tag("outcome", outcome.tag())
                    .register(registry));
  }

  /** Tells how a store is followed. */
  void watch(LiveChurnRx live) {
    FunctionCounter.builder("churnrx.knowledge.reloads", live, l -> l.status().reloads())
        .description("Versions of the knowledge that replaced another")
        .register(registry);
    Gauge.builder("churnrx.knowledge.uptodate", live, l -> l.status().isUpToDate() ? 1 : 0)
        .description("1 if the published knowledge is in use, 0 if it was refused")
        .register(registry);
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  void stop(Timer.Sample sample, Outcome outcome) {
    Timer timer = single.get(outcome);
    if (timer != null) {
      sample.stop(timer);
    }
  }

  void countInBatch(Outcome outcome) {
    Counter counter = batch.get(outcome);
    if (counter != null) {
      counter.increment();
    }
  }

  void count(Diagnosis diagnosis) {
    String cause =
        diagnosis
            .mainCause()
            .map(main -> main.cause().id())
            .orElse(diagnosis.undetermined().isPresent() ? "UNDETERMINED" : "NONE");
    Counter.builder("churnrx.main.cause")
        .description("Diagnoses by their main cause")
        .tag("cause", cause)
        .register(registry)
        .increment();
  }

  private static <T> Map<Outcome, T> each(Set<Outcome> outcomes, Function<Outcome, T> meter) {
    return outcomes.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), meter, (a, b) -> a, () -> new EnumMap<>(Outcome.class)));
  }

  /** What became of a customer's case. */
  enum Outcome {
    DIAGNOSED,
    REJECTED,
    FAILED;

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
