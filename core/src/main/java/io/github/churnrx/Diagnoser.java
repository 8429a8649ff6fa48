package io.github.churnrx;

import io.github.churnrx.diagnosis.Comparison;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.diagnosis.RejectedCaseException;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Knowledge;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Diagnoses cases. Immutable and thread-safe; one per application is enough. */
public interface Diagnoser {

  /**
   * Diagnoses one case.
   *
   * @throws RejectedCaseException if the case contradicts itself or names what the knowledge does
   *     not know, with all problems
   */
  Diagnosis diagnose(CustomerCase customerCase);

  /**
   * Diagnoses a collection of cases, which count as one run: diagnoses name the others that are
   * exposed to the same cause.
   *
   * @return an outcome for each case, in the order of the cases
   */
  List<Outcome> diagnoseAll(Collection<CustomerCase> cases);

  /**
   * Returns a recorder that is shown the cases of a run beforehand, so that diagnoses of a stream
   * name the others that are exposed. It knows the tiers of the knowledge. Not thread-safe.
   */
  Run.Recorder recorder();

  /**
   * Diagnoses a stream of cases one after the other, as they are asked for, in constant memory.
   *
   * @param cases the cases
   * @param run what was noted beforehand about the cases of the run; {@link Run#none()} if nothing
   * @return a stream with an outcome for each case, in the order of the cases
   */
  Stream<Outcome> diagnoseAll(Stream<CustomerCase> cases, Run run);

  /**
   * Diagnoses one case of a run, such as that of a customer whose page is looked at.
   *
   * @param customerCase the case
   * @param run what was noted beforehand about the cases of the run; {@link Run#none()} if nothing
   * @return the diagnosis, or what is wrong with the case: a wrong case is no exception here, as it
   *     is none in {@link #diagnoseAll(Stream, Run)}
   */
  default Outcome diagnoseOne(CustomerCase customerCase, Run run) {
    try (Stream<Outcome> only = diagnoseAll(Stream.of(customerCase), run)) {
      return only.findFirst().orElseThrow();
    }
  }

  /**
   * Diagnoses a stream of cases with several threads and keeps their order. At most twice as many
   * cases as {@code parallelism} are under way at a time, so that memory stays bounded.
   *
   * @param cases the cases; read by the thread that consumes the result
   * @param run what was noted beforehand about the cases of the run; {@link Run#none()} if nothing
   * @param executor where diagnoses run; it is not shut down
   * @param parallelism how many run at a time, at least 1
   * @return a stream with an outcome for each case, in the order of the cases
   */
  Stream<Outcome> diagnoseAll(
      Stream<CustomerCase> cases, Run run, Executor executor, int parallelism);

  /**
   * Diagnoses a case as it is and as it would be if some signals had other values.
   *
   * @param customerCase the case
   * @param change sets what would be different, such as {@code b ->
   *     b.signal("we-owe.rebate-overdue-days", 0)}; facts can be changed as well
   * @return both diagnoses and what differs
   * @throws RejectedCaseException if the case, or the changed case, contradicts itself or names
   *     what the knowledge does not know
   */
  default Comparison whatIf(CustomerCase customerCase, Consumer<CustomerCase.Builder> change) {
    CustomerCase.Builder changed = customerCase.toBuilder();
    change.accept(changed);
    return Comparison.of(diagnose(customerCase), diagnose(changed.build()));
  }

  /** Returns what the knowledge can make use of. */
  Needs needs();

  /** Returns the knowledge. */
  Knowledge knowledge();
}
