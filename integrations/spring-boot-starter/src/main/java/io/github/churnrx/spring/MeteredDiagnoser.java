package io.github.churnrx.spring;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Needs;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Counts and times what a diagnoser does. What would be if is nobody's diagnosis and is not
 * counted.
 */
final class MeteredDiagnoser implements Diagnoser {
  private final Diagnoser diagnoser;
  private final DiagnosisMeters meters;

  MeteredDiagnoser(Diagnoser diagnoser, DiagnosisMeters meters) {
    this.diagnoser = diagnoser;
    this.meters = meters;
  }

  @Override
  public Diagnosis diagnose(CustomerCase customerCase) {
    Timer.Sample sample = meters.start();
    DiagnosisMeters.Outcome outcome = DiagnosisMeters.Outcome.FAILED;
    try {
      Diagnosis diagnosis = diagnoser.diagnose(customerCase);
      outcome = DiagnosisMeters.Outcome.DIAGNOSED;
      meters.count(diagnosis);
      return diagnosis;
    } catch (RejectedCaseException e) {
      outcome = DiagnosisMeters.Outcome.REJECTED;
      throw e;
    } finally {
      meters.stop(sample, outcome);
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
  public Outcome diagnoseOne(CustomerCase customerCase, Run run) {
    Timer.Sample sample = meters.start();
    DiagnosisMeters.Outcome became = DiagnosisMeters.Outcome.FAILED;
    try {
      Outcome outcome = diagnoser.diagnoseOne(customerCase, run);
      became = DiagnosisMeters.Outcome.REJECTED;
      if (outcome instanceof Outcome.Diagnosed diagnosed) {
        became = DiagnosisMeters.Outcome.DIAGNOSED;
        meters.count(diagnosed.diagnosis());
      }
      return outcome;
    } finally {
      meters.stop(sample, became);
    }
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
  public Comparison whatIf(CustomerCase customerCase, Consumer<CustomerCase.Builder> change) {
    return diagnoser.whatIf(customerCase, change);
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
      meters.countInBatch(DiagnosisMeters.Outcome.DIAGNOSED);
      meters.count(diagnosed.diagnosis());
    } else {
      meters.countInBatch(DiagnosisMeters.Outcome.REJECTED);
    }
  }
}
