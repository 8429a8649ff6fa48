package io.github.churnrx.jdbc;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Rejection;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Diagnoses the cases of a database and writes the diagnoses of one run, some hundred at a time. A
 * batch that was broken off at any moment goes on when it is run again with the same run: customers
 * that were written are passed over. Not thread-safe.
 */
public final class JdbcBatch {
  private final Diagnoser diagnoser;
  private final JdbcCases cases;
  private final ResultRun run;
  private final LocalDate asOf;
  private int size = 500;
  private boolean exposures;
  private Consumer<Rejection> rejections = rejection -> {};
  private Consumer<Progress> progress = seen -> {};

  private JdbcBatch(Diagnoser diagnoser, JdbcCases cases, ResultRun run, LocalDate asOf) {
    this.diagnoser = diagnoser;
    this.cases = cases;
    this.run = run;
    this.asOf = asOf;
  }

  /**
   * Prepares a batch.
   *
   * @param diagnoser diagnoses; its knowledge should be that of the run
   * @param cases the cases
   * @param run where the diagnoses go
   * @param asOf the day under which rejected customers are written
   */
  public static JdbcBatch of(Diagnoser diagnoser, JdbcCases cases, ResultRun run, LocalDate asOf) {
    return new JdbcBatch(diagnoser, cases, run, asOf);
  }

  /** Sets how many customers are written in one transaction: 1 to 1000, by default 500. */
  public JdbcBatch size(int customers) {
    if (customers < 1 || customers > 1_000) {
      throw new IllegalArgumentException("1 to 1000 customers a transaction, not " + customers);
    }
    this.size = customers;
    return this;
  }

  /**
   * Reads the cases twice, so that diagnoses name who else is exposed to the same owner, batch,
   * region or policy.
   */
  public JdbcBatch withExposures() {
    this.exposures = true;
    return this;
  }

  /** Sets who is told of each row that was left out. */
  public JdbcBatch onRejection(Consumer<Rejection> listener) {
    this.rejections = listener;
    return this;
  }

  /** Sets who is told after each transaction how far the batch is. */
  public JdbcBatch onProgress(Consumer<Progress> listener) {
    this.progress = listener;
    return this;
  }

  /**
   * Diagnoses all customers that the run does not hold yet, and marks the run as finished.
   *
   * @return what was done
   * @throws IllegalStateException if there is no customer at all
   * @throws IOException if the cases cannot be read
   * @throws SQLException if the diagnoses cannot be written; what was written before stays
   */
  public Progress run() throws IOException, SQLException {
    Run linked = exposures ? noted() : Run.none();
    Progress done = new Progress(0, 0, 0, 0);
    try (Stream<MappedCase> all = cases.read()) {
      Iterator<MappedCase> each = all.iterator();
      while (each.hasNext()) {
        done = done.plus(next(each, linked));
        progress.accept(done);
      }
    }
    if (done.customers() == 0) {
      throw new IllegalStateException("the query of customers found none");
    }
    run.finish();
    return done;
  }

  private Run noted() throws IOException {
    Run.Recorder recorder = diagnoser.recorder();
    try (Stream<MappedCase> all = cases.read()) {
      all.forEach(mapped -> mapped.customerCase().ifPresent(recorder::note));
    }
    return recorder.toRun();
  }

  private Progress next(Iterator<MappedCase> each, Run linked) throws SQLException {
    Map<String, CustomerCase> found = new LinkedHashMap<>();
    Map<String, List<Problem>> unread = new LinkedHashMap<>();
    int leftOut = 0;
    while (each.hasNext() && found.size() + unread.size() < size && leftOut < size) {
      MappedCase mapped = each.next();
      mapped.rejections().forEach(rejections);
      leftOut += mapped.rejections().size();
      mapped.customerCase().ifPresent(read -> found.put(read.id().value(), read));
      if (mapped.isCustomer() && mapped.customerCase().isEmpty()) {
        mapped.rejections().stream()
            .filter(rejection -> !rejection.customer().isBlank())
            .filter(rejection -> !found.containsKey(rejection.customer()))
            .forEach(
                rejection ->
                    unread
                        .computeIfAbsent(rejection.customer(), id -> new ArrayList<>())
                        .add(rejection.problem()));
      }
    }
    List<String> customers = new ArrayList<>(found.keySet());
    customers.addAll(unread.keySet());
    Set<String> written = run.written(customers);
    found.keySet().removeAll(written);
    unread.keySet().removeAll(written);
    List<Outcome> outcomes = new ArrayList<>();
    try (Stream<Outcome> diagnosed = diagnoser.diagnoseAll(found.values().stream(), linked)) {
      diagnosed.forEach(outcomes::add);
    }
    unread.forEach((id, problems) -> outcomes.add(ResultRun.rejected(id, problems)));
    if (!outcomes.isEmpty()) {
      run.write(outcomes, asOf);
    }
    int rejected =
        (int) outcomes.stream().filter(outcome -> outcome instanceof Outcome.Rejected).count();
    return new Progress(outcomes.size() - rejected, rejected, written.size(), leftOut);
  }

  /**
   * How far a batch is.
   *
   * @param diagnosed customers diagnosed and written
   * @param rejected customers who could not be diagnosed, written with the reason
   * @param passedOver customers whom the run held already
   * @param leftOut rows that were left out
   */
  public record Progress(long diagnosed, long rejected, long passedOver, long leftOut) {

    /** Returns how many customers were seen. */
    public long customers() {
      return diagnosed + rejected + passedOver;
    }

    private Progress plus(Progress more) {
      return new Progress(
          diagnosed + more.diagnosed,
          rejected + more.rejected,
          passedOver + more.passedOver,
          leftOut + more.leftOut);
    }
  }
}
