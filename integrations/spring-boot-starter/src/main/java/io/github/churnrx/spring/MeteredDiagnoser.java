package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Needs;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Counts and times what a diagnoser does. */
final class MeteredDiagnoser implements Diagnoser {
  private static final String TIMER = "churnrx.diagnoses";
  private static final String CAUSES = "churnrx.main.cause";

  private final Diagnoser diagnoser;
  private final MeterRegistry registry;

  MeteredDiagnoser(Diagnoser diagnoser, MeterRegistry registry) {
    this.diagnoser = diagnoser;
    this.registry = registry;
  }

  @Override
  public Diagnosis diagnose(CustomerCase customerCase) {
    Timer.Sample sample = Timer.start(registry);
    try {
      Diagnosis diagnosis = diagnoser.diagnose(customerCase);
      sample.stop(registry.timer(TIMER, "outcome", "diagnosed"));
      count(diagnosis);
      return diagnosis;
    } catch (RejectedCaseException e) {
      sample.stop(registry.timer(TIMER, "outcome", "rejected"));
      throw e;
    }
  }

  @Override
  public List<Outcome> diagnoseAll(Collection<CustomerCase> cases) {
    List<Outcome> outcomes = diagnoser.diagnoseAll(cases);
    outcomes.forEach(this::count);
    return outcomes;
  }

  @Override
  public Run.Recorder recorder() {
    return diagnoser.recorder();
  }

  @Override
  public Stream<Outcome> diagnoseAll(Stream<CustomerCase> cases, Run run) {
    return diagnoser.diagnoseAll(cases, run).peek(this::count);
  }

  @Override
  public Stream<Outcome> diagnoseAll(
      Stream<CustomerCase> cases, Run run, Executor executor, int parallelism) {
    return diagnoser.diagnoseAll(cases, run, executor, parallelism).peek(this::count);
  }

  @Override
  public Needs needs() {
    return diagnoser.needs();
  }

  @Override
  public Knowledge knowledge() {
    return diagnoser.knowledge();
  }

  private void count(Outcome outcome) {
    if (outcome instanceof Outcome.Diagnosed diagnosed) {
      registry.counter("churnrx.batch.customers", "outcome", "diagnosed").increment();
      count(diagnosed.diagnosis());
    } else {
      registry.counter("churnrx.batch.customers", "outcome", "rejected").increment();
    }
  }

  private void count(Diagnosis diagnosis) {
    String cause =
        diagnosis
            .mainCause()
            .map(main -> main.cause().id())
            .orElse(diagnosis.undetermined().isPresent() ? "UNDETERMINED" : "NONE");
    registry.counter(CAUSES, "cause", cause).increment();
  }
}
