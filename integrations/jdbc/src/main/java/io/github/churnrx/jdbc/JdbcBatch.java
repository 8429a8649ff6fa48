package io.github.churnrx.jdbc;

import io.github.churnrx.Diagnoser;
import io.github.churnrx.Outcome;
import io.github.churnrx.diagnosis.Run;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.facts.CustomerId;
import io.github.churnrx.knowledge.Problem;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.mapping.InputException;
import io.github.churnrx.mapping.MappedCase;
import io.github.churnrx.mapping.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses the cases of a database and writes the diagnoses of one run, some hundred at a time. A
 * batch that was broken off at any moment goes on when it is run again with the same run: customers
 * that were written are passed over. So it is with two batches of one run at the same time, which
 * take turns. Not thread-safe.
 */
public final class JdbcBatch {
  private final Diagnoser diagnoser;
  private final JdbcCases cases;
  private final ResultRun run;
  private int size = 500;
  private boolean exposures;
  private @Nullable Executor executor;
  private int parallelism = 1;
  private @Nullable Run links;
  private UnaryOperator<CustomerCase> preparation = UnaryOperator.identity();
  private Consumer<Rejection> rejections = rejection -> {};
  private Consumer<Progress> progress = seen -> {};

  private JdbcBatch(Diagnoser diagnoser, JdbcCases cases, ResultRun run) {
    this.diagnoser = diagnoser;
    this.cases = cases;
    this.run = run;
  }

  /**
   * Prepares a batch.
   *
   * @param diagnoser diagnoses, by the knowledge of the run
   * @param cases the cases, for the day of the run unless each states its own
   * @param run where the diagnoses go
   * @throws IllegalStateException if the knowledge or the day is not that of the run
   */
  public static JdbcBatch of(Diagnoser diagnoser, JdbcCases cases, ResultRun run) {
    JdbcResults.refuseOther(
        run.id(), "knowledge_version", run.knowledgeVersion(), diagnoser.knowledge().version());
    cases
        .day()
        .ifPresent(
            day ->
                JdbcResults.refuseOther(run.id(), "as_of", run.asOf().toString(), day.toString()));
    return new JdbcBatch(diagnoser, cases, run);
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

  /**
   * Diagnoses with several threads; reading and writing stay with the one that calls {@link #run}.
   *
   * @param executor where diagnoses run; it is not shut down
   * @param parallelism how many run at a time, at least 1
   */
  public JdbcBatch with(Executor executor, int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("at least 1 at a time, not " + parallelism);
    }
    this.executor = executor;
    this.parallelism = parallelism;
    return this;
  }

  /**
   * Sets what is done to each case before it is diagnosed, such as giving it the answers that
   * people noted.
   *
   * @param each returns the case to diagnose, of the same customer
   */
  public JdbcBatch preparing(UnaryOperator<CustomerCase> each) {
    this.preparation = each;
    return this;
  }

  /**
   * Returns what the cases have in common, for diagnoses of single customers between two batches:
   * {@code diagnoser.diagnoseOne(one, links)} then names who else is exposed. Reads the cases once;
   * {@link #withExposures} does not read them again.
   *
   * @throws IOException if the cases cannot be read
   */
  public Run links() throws IOException {
    Run noted = links == null ? noted() : links;
    links = noted;
    return noted;
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
   * @throws InputException if there is no customer at all, or the queries make no sense
   * @throws IllegalStateException if the knowledge of the diagnoser changed meanwhile
   * @throws IOException if the cases cannot be read
   * @throws SQLException if the diagnoses cannot be written; what was written before stays
   */
  public Progress run() throws IOException, SQLException {
    Progress done = Progress.NONE;
    try (ResultWriter writer = run.writer()) {
      Run linked = exposures ? links() : Run.none();
      try (Stream<MappedCase> all = cases.read()) {
        Iterator<MappedCase> each = all.iterator();
        while (each.hasNext()) {
          done = done.plus(next(each, linked, writer));
          progress.accept(done);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    run.finish();
    return done;
  }

  private Run noted() throws IOException {
    Run.Recorder recorder = diagnoser.recorder();
    try (Stream<MappedCase> all = cases.read()) {
      all.forEach(mapped -> mapped.customerCase().map(preparation).ifPresent(recorder::note));
    }
    return recorder.toRun();
  }

  private Progress next(Iterator<MappedCase> each, Run linked, ResultWriter writer)
      throws SQLException {
    Map<String, CustomerCase> found = new LinkedHashMap<>();
    Map<String, List<Problem>> unread = new LinkedHashMap<>();
    int leftOut = 0;
    while (each.hasNext() && found.size() + unread.size() < size && leftOut < size) {
      MappedCase mapped = each.next();
      mapped.rejections().forEach(rejections);
      leftOut += mapped.rejections().size();
      mapped.customerCase().map(preparation).ifPresent(read -> found.put(read.id().value(), read));
      if (mapped.isCustomer() && mapped.customerCase().isEmpty()) {
        // A second row of a customer is left out; the first one says what becomes of the customer.
        mapped.rejections().stream()
            .filter(rejection -> !rejection.customer().isBlank())
            .filter(
                rejection -> !rejection.problem().code().equals(ProblemCode.DUPLICATE_CASE.id()))
            .forEach(
                rejection ->
                    unread
                        .computeIfAbsent(rejection.customer(), id -> new ArrayList<>())
                        .add(rejection.problem()));
      }
    }
    List<String> customers = new ArrayList<>(found.keySet());
    customers.addAll(unread.keySet());
    Set<String> written = writer.lock(customers);
    found.keySet().removeAll(written);
    unread.keySet().removeAll(written);
    List<Outcome> outcomes = new ArrayList<>(diagnosed(found.values(), linked));
    unread.forEach(
        (id, problems) -> outcomes.add(new Outcome.Rejected(CustomerId.of(id), problems)));
    ResultWriter.Added added = writer.add(outcomes);
    for (Outcome.Rejected one : added.unwritten()) {
      one.problems()
          .forEach(why -> rejections.accept(new Rejection(why, "", one.customer().value())));
    }
    return new Progress(
        added.diagnosed(),
        added.rejected(),
        written.size() + added.passedOver(),
        leftOut + added.unwritten().size());
  }

  private List<Outcome> diagnosed(Collection<CustomerCase> found, Run linked) {
    try (Stream<Outcome> diagnosed =
        executor == null
            ? diagnoser.diagnoseAll(found.stream(), linked)
            : diagnoser.diagnoseAll(found.stream(), linked, executor, parallelism)) {
      return diagnosed.toList();
    }
  }

  /**
   * How far a batch is.
   *
   * @param diagnosed customers diagnosed and written
   * @param rejected customers who could not be diagnosed, written with the reason
   * @param passedOver customers whom the run held already
   * @param leftOut rows that were left out, and customers whose id the tables cannot hold; each was
   *     told to the listener for rejections
   */
  public record Progress(long diagnosed, long rejected, long passedOver, long leftOut) {
    private static final Progress NONE = new Progress(0, 0, 0, 0);

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
